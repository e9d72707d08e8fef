package org.rapport.web.account;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A text as a QR code, drawn as one path so that a page needs neither a picture file nor a script.
 *
 * @param size width and height of the drawing in modules, with the quiet edge around it
 * @param path the dark modules, as the {@code d} of an SVG path
 */
public record QrCode(int size, String path) {

    private static final int EDGE = 4;

    /** The code of this text. */
    public static QrCode of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(
                            text,
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
                    .getMatrix();
            return new QrCode(modules.getWidth() + 2 * EDGE, path(modules));
        } catch (WriterException e) {
            throw new IllegalStateException("the text does not fit into a QR code", e);
        }
    }

    /** Dark modules that lie side by side become one bar. */
    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int length = bar(modules, x, y);
                if (length > 0) {
                    path.append('M').append(x + EDGE).append(' ').append(y + EDGE);
                    path.append('h')
                            .append(length)
                            .append("v1h-")
                            .append(length)
                            .append('z');
                }
                x += length + 1;
            }
        }
        return path.toString();
    }

    private static int bar(ByteMatrix modules, int x, int y) {
        int end = x;
        while (end < modules.getWidth() && modules.get(end, y) == 1) {
            end++;
        }
        return end - x;
    }

    /** Its size; never what it says. */
    @Override
    public String toString() {
        return "QrCode " + size;
    }
}
