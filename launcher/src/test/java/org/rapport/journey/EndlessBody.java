package org.rapport.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body that goes on until the server has answered, has hung up or has taken a gigabyte. */
public final class EndlessBody {

    /** As much as is sent at most. */
    public static final long GIGABYTE = 1L << 30;

    private static final int BLOCK = 1 << 16;
    private static final Pattern HEAD = Pattern.compile("(?si)\\r\\ncontent-length: (\\d+)(?=\\r\\n).*?\\r\\n\\r\\n");
    private static final String HUNG_UP = "hung up";
    private static final int MOST_OF_ANSWER = 4000;

    private EndlessBody() {}

    /**
     * What came of it.
     *
     * @param answer the beginning of what the server said, or that it hung up
     * @param bytes how much it had taken by then
     */
    public record Sent(String answer, long bytes) {}

    /** Sends a body that says it has a gigabyte, behind these lines of a request. */
    public static Sent ofAGigabyte(int port, String... lines) throws IOException {
        return send(port, "Content-Length: " + GIGABYTE, "a".repeat(BLOCK), lines);
    }

    /** Sends a body that does not say how much it has. */
    public static Sent ofUnknownLength(int port, String... lines) throws IOException {
        String chunk = Integer.toHexString(BLOCK) + "\r\n" + "a".repeat(BLOCK - 1) + "\n\r\n";
        return send(port, "Transfer-Encoding: chunked", chunk, lines);
    }

    private static Sent send(int port, String length, String text, String... lines) throws IOException {
        byte[] block = text.getBytes(StandardCharsets.US_ASCII);
        String head = String.join("\r\n", lines) + "\r\nHost: 127.0.0.1\r\n" + length + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            long sent = 0;
            try {
                while (sent < GIGABYTE && in.available() == 0) {
                    out.write(block);
                    sent += block.length;
                }
            } catch (SocketException hungUp) {
                // what it said before it hung up may still be there to be read
                return new Sent(read(in), sent);
            }
            return new Sent(read(in), sent);
        }
    }

    /** To the end of the answer: the server may keep the connection, and what is still sent would keep it busy. */
    private static String read(InputStream in) throws IOException {
        byte[] answer = new byte[MOST_OF_ANSWER];
        int length = 0;
        try {
            for (int read = 0; read >= 0 && !isWhole(text(answer, length)); length += Math.max(read, 0)) {
                read = in.read(answer, length, answer.length - length);
            }
        } catch (SocketException hungUp) {
            return length == 0 ? HUNG_UP : text(answer, length);
        }
        return length == 0 ? HUNG_UP : text(answer, length);
    }

    private static boolean isWhole(String answer) {
        Matcher head = HEAD.matcher(answer);
        return answer.length() >= MOST_OF_ANSWER
                || answer.endsWith("\r\n0\r\n\r\n")
                || (head.find() && answer.length() - head.end() >= Integer.parseInt(head.group(1)));
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
