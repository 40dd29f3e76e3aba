package org.kommunalcampus.web.proof;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * A badge as pixels (PNG), the same face as {@link BadgePicture}, drawn when it is asked for. Letters are filled outlines of the platform's own font, so that
 * nothing depends on the fonts of the machine.
 */
final class BadgeImage {

    private static final int SIZE = 512;
    private static final int PIXELS_PER_UNIT = 2;
    private static final Color BLUE = new Color(0x1a3a8f);
    private static final Color INK = new Color(0x171a2b);
    private static final Color GREY = new Color(0x4a4d5e);

    private BadgeImage() {}

    /** The picture without its credential. */
    static byte[] of(String issuer, String kind, String title, String provider, String day) {
        int pixels = SIZE * PIXELS_PER_UNIT;
        var picture = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        try (TrueTypeFont regular = font("FiraSans_400Regular.ttf");
                TrueTypeFont strong = font("FiraSans_600SemiBold.ttf")) {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
            frame(pen);
            write(pen, strong, 34, 80, Color.WHITE, issuer);
            write(pen, regular, 28, 178, GREY, kind);
            int at = BadgePicture.FIRST_LINE;
            for (String line : BadgePicture.wrapped(title)) {
                write(pen, strong, 26, at, INK, line);
                at += BadgePicture.LINE_HEIGHT;
            }
            write(pen, regular, 20, 420, GREY, BadgePicture.cut(provider, BadgePicture.PROVIDER));
            write(pen, regular, 20, 456, GREY, day);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            pen.dispose();
        }
    }

    private static void frame(Graphics2D pen) {
        Shape card = new RoundRectangle2D.Double(8, 8, 496, 496, 80, 80);
        pen.setColor(Color.WHITE);
        pen.fill(card);
        var band = new Area(card);
        band.intersect(new Area(new Rectangle2D.Double(8, 8, 496, 112)));
        pen.setColor(BLUE);
        pen.fill(band);
        pen.setStroke(new BasicStroke(12));
        pen.draw(card);
    }

    private static void write(Graphics2D pen, TrueTypeFont font, int size, int baseline, Color colour, String text)
            throws IOException {
        double scale = (double) size / font.getUnitsPerEm();
        CmapLookup letters = font.getUnicodeCmapLookup();
        var line = new Path2D.Double();
        double at = 0;
        for (int letter : text.codePoints().toArray()) {
            int glyph = letters.getGlyphId(letter);
            GlyphData outline = font.getGlyph().getGlyph(glyph);
            if (outline != null) {
                line.append(
                        AffineTransform.getTranslateInstance(at, 0).createTransformedShape(outline.getPath()), false);
            }
            at += font.getAdvanceWidth(glyph);
        }
        double fitting = Math.min(1, (SIZE - 64) / (at * scale));
        var place = new AffineTransform();
        place.translate((SIZE - at * scale * fitting) / 2, baseline);
        place.scale(scale * fitting, -scale * fitting);
        pen.setColor(colour);
        pen.fill(place.createTransformedShape(line));
    }

    private static TrueTypeFont font(String file) throws IOException {
        try (InputStream content = new ClassPathResource("fonts/fira-sans/" + file).getInputStream()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(content));
        }
    }
}
