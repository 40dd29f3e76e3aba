package org.kommunalcampus.web.kit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a picture that phones read. */
public final class QrCode {

    private static final int QUIET_ZONE = 4;
    private static final int PIXELS_PER_MODULE = 8;
    private static final int WHITE = 0xffffff;

    private QrCode() {}

    /** The picture as a {@code data:} address, black on white with the margin that the standard asks for. */
    public static String of(String address) {
        var bytes = new ByteArrayOutputStream();
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            ImageIO.write(picture(modules), "png", bytes);
        } catch (WriterException addressTooLong) {
            throw new IllegalArgumentException("no QR code for this address", addressTooLong);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static BufferedImage picture(BitMatrix modules) {
        int size = modules.getWidth() * PIXELS_PER_MODULE;
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                picture.setRGB(x, y, modules.get(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE) ? 0 : WHITE);
            }
        }
        return picture;
    }
}
