package org.kommunalcampus.files;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lombok.Getter;

/** The kinds of files that the platform takes, told by the first bytes alone. Signatures: ISO 32000-2 (7.5.2), PNG (third edition, 5.2), ITU-T T.81 (B.1.1.3), ISO 14496-12 (4.3), RFC 8794 (11.2.1). */
@Getter
public enum FileKind {
    /** A document. */
    PDF("application/pdf", "255044462d", List.of("pdf")),
    /** A picture without loss. */
    PNG("image/png", "89504e470d0a1a0a", List.of("png")),
    /** A photograph. */
    JPEG("image/jpeg", "ffd8ff", List.of("jpg", "jpeg")),
    /** A film. */
    MP4("video/mp4", 4, "66747970", List.of("mp4", "m4v")),
    /** A film. */
    WEBM("video/webm", "1a45dfa3", List.of("webm"));

    /** How many bytes from the beginning tell every kind. */
    static final int HEAD = 8;

    /** What downloads state as their type. */
    private final String mediaType;

    private final int signedAt;
    private final byte[] signature;
    private final List<String> extensions;

    FileKind(String mediaType, String signature, List<String> extensions) {
        this(mediaType, 0, signature, extensions);
    }

    FileKind(String mediaType, int signedAt, String signature, List<String> extensions) {
        this.mediaType = mediaType;
        this.signedAt = signedAt;
        this.signature = HexFormat.of().parseHex(signature);
        this.extensions = extensions;
    }

    /** The kind of a file that begins like this, if it is one that the platform takes. */
    static Optional<FileKind> of(byte[] head) {
        return Arrays.stream(values()).filter(kind -> kind.begins(head)).findFirst();
    }

    /** Documents and pictures. */
    public static Set<FileKind> documents() {
        return Set.of(PDF, PNG, JPEG);
    }

    /** Whether it is a film. */
    public boolean isFilm() {
        return this == MP4 || this == WEBM;
    }

    /** Whether it is a picture. */
    public boolean isPicture() {
        return this == PNG || this == JPEG;
    }

    private boolean begins(byte[] head) {
        int end = signedAt + signature.length;
        return head.length >= end && Arrays.equals(head, signedAt, end, signature, 0, signature.length);
    }

    /** Whether files of this kind are named like this. */
    boolean fits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }
}
