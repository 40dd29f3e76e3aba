package org.kommunalcampus.provider;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.CMMException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.LimitedInput;

/**
 * A picture that somebody uploaded, drawn anew: what else was in the file (metadata, text, other formats) is gone. Its transparent parts are white, so that it
 * reads the same on paper and on dark pages.
 *
 * @param png the picture as a PNG
 */
record LogoPicture(byte[] png, int width, int height) {

    /** Most bytes of an upload. */
    static final int MOST_BYTES = 1024 * 1024;

    /** Most pixels of a side of an upload. */
    static final int LONGEST_SIDE = 3000;

    /** Fewest pixels of a side of an upload. */
    static final int SHORTEST_SIDE = 32;

    /** What the drawn picture is called. */
    static final String NAME = "logo.png";

    private static final int WIDEST = 800;
    private static final int HIGHEST = 300;
    private static final Semaphore UNPACKING = new Semaphore(2);
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /**
     * Reads an upload. {@link Invalid} at {@code /file}: {@code required} when it is empty, {@code file-size} above {@link #MOST_BYTES}, {@code file-kind} for what
     * is neither PNG nor JPEG or is broken, {@code picture-size} for sides outside the limits; those are looked at before anything is unpacked.
     */
    static LogoPicture read(InputStream upload) {
        try {
            byte[] file = new LimitedInput(
                            upload,
                            MOST_BYTES,
                            () -> new Invalid("/file", "file-size", "A logo has at most 1 megabyte."))
                    .readAllBytes();
            if (file.length == 0) {
                throw new Invalid("/file", "required", "The file is empty.");
            }
            return drawn(decoded(file));
        } catch (IOException broken) {
            throw noPicture();
        }
    }

    private static BufferedImage decoded(byte[] file) throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw noPicture();
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw noPicture();
                }
                reader.setInput(input, true, true);
                mustFit(reader.getWidth(0), reader.getHeight(0));
                return unpacked(reader);
            } catch (IllegalArgumentException | IndexOutOfBoundsException | CMMException broken) {
                throw noPicture();
            } finally {
                reader.dispose();
            }
        }
    }

    /** Only two at a time, and only as many pixels as are drawn afterwards: a picture unpacked takes many times the room of its file. */
    private static BufferedImage unpacked(ImageReader reader) throws IOException {
        ImageReadParam thinned = reader.getDefaultReadParam();
        int every = Math.max(1, Math.min(reader.getWidth(0) / (2 * WIDEST), reader.getHeight(0) / (2 * HIGHEST)));
        thinned.setSourceSubsampling(every, every, 0, 0);
        UNPACKING.acquireUninterruptibly();
        try {
            return reader.read(0, thinned);
        } finally {
            UNPACKING.release();
        }
    }

    private static void mustFit(int width, int height) {
        if (Math.max(width, height) > LONGEST_SIDE || Math.min(width, height) < SHORTEST_SIDE) {
            throw new Invalid(
                    "/file",
                    "picture-size",
                    "Each side of a logo has " + SHORTEST_SIDE + " to " + LONGEST_SIDE + " pixels.");
        }
    }

    private static LogoPicture drawn(BufferedImage from) throws IOException {
        double scale = Math.min(1, Math.min((double) WIDEST / from.getWidth(), (double) HIGHEST / from.getHeight()));
        int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(to, "png", bytes);
        return new LogoPicture(bytes.toByteArray(), width, height);
    }

    private static Invalid noPicture() {
        return new Invalid("/file", "file-kind", "A logo is a PNG or JPEG picture that can be read.");
    }
}
