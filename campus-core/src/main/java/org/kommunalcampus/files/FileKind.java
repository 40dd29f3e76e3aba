package org.kommunalcampus.files;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.Getter;

/** The kinds of files that the platform takes, told by the first bytes alone. Signatures: ISO 32000-2 (7.5.2), PNG (third edition, 5.2), ITU-T T.81 (B.1.1.3). */
@Getter
public enum FileKind {
    /** A document. */
    PDF("application/pdf", "255044462d", List.of("pdf")),
    /** A picture without loss. */
    PNG("image/png", "89504e470d0a1a0a", List.of("png")),
    /** A photograph. */
    JPEG("image/jpeg", "ffd8ff", List.of("jpg", "jpeg"));

    /** How many bytes from the beginning tell every kind. */
    static final int HEAD = 8;

    /** What downloads state as their type. */
    private final String mediaType;

    private final byte[] signature;
    private final List<String> extensions;

    FileKind(String mediaType, String signature, List<String> extensions) {
        this.mediaType = mediaType;
        this.signature = HexFormat.of().parseHex(signature);
        this.extensions = extensions;
    }

    /** The kind of a file that begins like this, if it is one that the platform takes. */
    static Optional<FileKind> of(byte[] head) {
        return Arrays.stream(values())
                .filter(kind -> head.length >= kind.signature.length
                        && Arrays.equals(head, 0, kind.signature.length, kind.signature, 0, kind.signature.length))
                .findFirst();
    }

    /** Whether files of this kind are named like this. */
    boolean fits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }
}
