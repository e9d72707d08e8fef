package org.rapport.bench.measure;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rapport.bench.Destination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times {@code /fhir} of the running product of a data directory that the generator filled. */
@Command(name = "fhir", description = "times /fhir of the running product of a generated data directory")
public final class FhirCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, description = "the data directory whose product runs")
    private Path data = Path.of("");

    @Option(names = "--base", required = true, description = "its address, such as http://127.0.0.1:18089")
    private URI base = URI.create("http://127.0.0.1:18089");

    @Option(names = "--clients", split = ",", defaultValue = "1,4,16", description = "default: ${DEFAULT-VALUE}")
    private List<Integer> clients = List.of();

    @Option(names = "--seconds", defaultValue = "10", description = "of each line; default: ${DEFAULT-VALUE}")
    private double seconds;

    @Option(names = "--warm-up", defaultValue = "90", description = "seconds before; default: ${DEFAULT-VALUE}")
    private double warmUp;

    @Option(names = "--only", description = "only lines that begin so")
    private String only = "";

    @Override
    public Integer call() throws Exception {
        HttpClient client = Web.client();
        FhirClients programs = new FhirClients(Destination.of(data), client, base);
        Map<String, Load.Work> lines = new LinkedHashMap<>();
        lines.put("create a PHQ-9", programs::create);
        lines.put("search 50 newest", programs::search);
        lines.put("transaction of 100", programs::together);
        lines.keySet().removeIf(name -> !name.startsWith(only));
        for (Load.Work work : lines.values()) {
            Load.run(work, 4, warmUp / lines.size());
            programs.takeBack();
        }
        System.out.println(Figures.head());
        for (Map.Entry<String, Load.Work> line : lines.entrySet()) {
            for (int count : clients) {
                System.out.println(Load.run(line.getValue(), count, seconds).line(line.getKey(), count));
                programs.takeBack();
            }
        }
        return 0;
    }
}
