package org.rapport.bench.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does one thing over and over with some clients at once. */
final class Load {

    private static final long SEED = 20_261_126L;

    private Load() {}

    /** Something that is timed. */
    interface Work {

        /** Does it once; tells whether it went as it should. Throws {@link NothingLeft} when there is nothing more to do. */
        boolean once(int client, Random dice);
    }

    /** There is nothing more to do. */
    static final class NothingLeft extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** For so many seconds; at least so many times each where that takes longer. */
    static Figures run(Work work, int clients, double seconds) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        AtomicInteger failed = new AtomicInteger();
        long begun = System.nanoTime();
        try {
            List<Future<long[]>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                running.add(threads.submit(() -> times(work, number, begun + (long) (seconds * 1e9), failed)));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> one : running) {
                all.add(one.get());
            }
            double took = (System.nanoTime() - begun) / 1e9;
            long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return Figures.of(sorted, took, failed.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] times(Work work, int client, long until, AtomicInteger failed) {
        Random dice = new Random(SEED + client);
        long[] times = new long[1024];
        int count = 0;
        try {
            while (System.nanoTime() < until) {
                long start = System.nanoTime();
                boolean right = work.once(client, dice);
                long took = System.nanoTime() - start;
                if (!right) {
                    failed.incrementAndGet();
                }
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = took;
            }
        } catch (NothingLeft done) {
            // what was timed so far counts
        }
        return Arrays.copyOf(times, count);
    }
}
