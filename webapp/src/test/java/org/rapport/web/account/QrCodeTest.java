package org.rapport.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String TEXT =
            "otpauth://totp/Rapport:anna%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Rapport";
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int SCALE = 8;

    /** The drawing as a camera sees it. */
    private static final class Drawn extends LuminanceSource {

        private final byte[] pixels;

        Drawn(QrCode code) {
            super(code.size() * SCALE, code.size() * SCALE);
            pixels = new byte[getWidth() * getHeight()];
            Arrays.fill(pixels, (byte) 0xff);
            Matcher bar = BAR.matcher(code.path());
            while (bar.find()) {
                int x = Integer.parseInt(bar.group(1)) * SCALE;
                int y = Integer.parseInt(bar.group(2)) * SCALE;
                int length = Integer.parseInt(bar.group(3)) * SCALE;
                for (int row = y; row < y + SCALE; row++) {
                    Arrays.fill(pixels, row * getWidth() + x, row * getWidth() + x + length, (byte) 0);
                }
            }
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return Arrays.copyOfRange(pixels, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return pixels;
        }
    }

    @Test
    void aCameraReadsTheDrawing() throws Exception {
        QrCode code = QrCode.of(TEXT);
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(new Drawn(code))))
                .getText();
        assertThat(read).isEqualTo(TEXT);
        assertThat(BAR.matcher(code.path()).replaceAll("")).isEmpty();
        assertThat(code.toString()).doesNotContain("otpauth");
    }
}
