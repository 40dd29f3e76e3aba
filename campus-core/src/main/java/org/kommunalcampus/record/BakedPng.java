package org.kommunalcampus.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.kommunalcampus.shared.Invalid;

/**
 * A picture that carries a credential as Open Badges 3.0 (section 5.3.2.1) puts it into a PNG: as the text of one uncompressed {@code iTXt} chunk with the
 * keyword {@code openbadgecredential}. The picture itself is never decoded. Chunks are those of the PNG specification (third edition, sections 5.3 and 11.3.3.4).
 */
public final class BakedPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final String TEXT = "iTXt";
    private static final String END = "IEND";

    /** Length, type and checksum. */
    private static final int FRAME = 12;

    /** The keyword, that the text is not compressed, and that neither a language nor a translated keyword is named. */
    private static final byte[] HEAD = "openbadgecredential\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final byte[] KEYWORD = Arrays.copyOf(HEAD, "openbadgecredential".length() + 1);

    private BakedPng() {}

    /** The picture with the credential in it. */
    public static byte[] bake(byte[] picture, String token) {
        byte[] text = token.getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(HEAD, HEAD.length + text.length);
        System.arraycopy(text, 0, content, HEAD.length, text.length);
        byte[] type = TEXT.getBytes(StandardCharsets.US_ASCII);
        int end = picture.length - FRAME;
        return ByteBuffer.allocate(picture.length + FRAME + content.length)
                .put(picture, 0, end)
                .putInt(content.length)
                .put(type)
                .put(content)
                .putInt(checksum(type, content))
                .put(picture, end, FRAME)
                .array();
    }

    /** Whether a file begins as a PNG does. */
    static boolean isPng(byte[] file) {
        return file.length >= SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** What the picture carries, empty for nothing; {@link Invalid} {@code unreadable-picture} for one that is broken or carries more than one text of the kind. */
    static Optional<String> credential(byte[] picture) {
        List<String> found = new ArrayList<>();
        var rest = ByteBuffer.wrap(picture, SIGNATURE.length, picture.length - SIGNATURE.length);
        String type = "";
        while (!type.equals(END)) {
            if (rest.remaining() < FRAME) {
                throw unreadable();
            }
            int length = rest.getInt();
            if (length < 0 || length > rest.remaining() - Integer.BYTES - Integer.BYTES) {
                throw unreadable();
            }
            byte[] name = new byte[Integer.BYTES];
            rest.get(name);
            byte[] content = new byte[length];
            rest.get(content);
            if (rest.getInt() != checksum(name, content)) {
                throw unreadable();
            }
            type = new String(name, StandardCharsets.US_ASCII);
            if (type.equals(TEXT) && begins(content, KEYWORD)) {
                found.add(textOf(content));
            }
        }
        if (found.size() > 1) {
            throw unreadable();
        }
        return found.stream().findFirst();
    }

    private static String textOf(byte[] content) {
        if (!begins(content, HEAD) || content.length - HEAD.length > SignedToken.LONGEST) {
            throw unreadable();
        }
        return new String(content, HEAD.length, content.length - HEAD.length, StandardCharsets.UTF_8);
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    private static int checksum(byte[] type, byte[] content) {
        var sum = new CRC32();
        sum.update(type);
        sum.update(content);
        return (int) sum.getValue();
    }

    private static Invalid unreadable() {
        return new Invalid("/file", "unreadable-picture", "The picture is broken or carries more than one credential.");
    }
}
