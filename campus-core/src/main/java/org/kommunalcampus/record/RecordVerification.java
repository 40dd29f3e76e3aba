package org.kommunalcampus.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.record.CheckedDocument.Verdict;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.LimitedInput;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.signing.KeyPurpose;
import org.kommunalcampus.signing.Signatures;
import org.springframework.transaction.annotation.Transactional;

/** Checks achievement records for anybody who was shown one. */
@UseCase
@RequiredArgsConstructor
public class RecordVerification {

    /** More than any document that is handed out. */
    private static final int LARGEST_DOCUMENT = 5 * 1024 * 1024;

    private final AchievementRecordRepository records;
    private final RecordIssue issue;
    private final IssuedDocuments documents;
    private final Signatures signatures;

    /** What the record with this number states; empty for every number that nobody was given, however it looks. */
    @Open("whoever knows the number was shown the record")
    @Transactional(readOnly = true)
    public Optional<VerifiedRecord> byNumber(String typed) {
        return RecordNumber.read(typed).flatMap(this::verified);
    }

    /**
     * Whether the file was handed out here and is unchanged, or carries a credential that was signed here; {@link Invalid} for one that is too large to be and
     * for a picture (PNG) that carries none ({@code no-credential}), one that is not from here ({@code foreign-credential}) or is broken
     * ({@code unreadable-picture}).
     */
    @Open("whoever holds a document may learn whether it is genuine")
    @Transactional(readOnly = true)
    public CheckedDocument byDocument(InputStream file) throws IOException {
        byte[] content = new LimitedInput(
                        file,
                        LARGEST_DOCUMENT,
                        () -> new Invalid("/file", "too-large", "No document of the platform is as large as this."))
                .readAllBytes();
        if (SignedToken.isTooLong(content)) {
            throw new Invalid("/file", "too-large", "No credential of the platform is as long as this.");
        }
        if (BakedPng.isPng(content)) {
            return picture(content);
        }
        Optional<IssuedDocument> issued = documents.find(content);
        if (issued.isPresent()) {
            return new CheckedDocument(
                    Verdict.UNCHANGED,
                    issued.get().getIssuedAt(),
                    issued.get().number().flatMap(this::verified).orElse(null));
        }
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return SignedToken.in(text)
                .flatMap(this::signed)
                .or(() -> changed(text))
                .orElse(new CheckedDocument(Verdict.UNKNOWN, null, null));
    }

    /** Only what the picture carries in the way of Open Badges counts, whatever else is in the file. */
    private CheckedDocument picture(byte[] content) {
        String carried = BakedPng.credential(content)
                .orElseThrow(() -> new Invalid("/file", "no-credential", "The picture carries no credential."));
        return SignedToken.of(carried)
                .flatMap(token -> signed(token).or(() -> changed(token.value())))
                .orElseThrow(() -> new Invalid(
                        "/file", "foreign-credential", "What the picture carries is no credential of the platform."));
    }

    private Optional<CheckedDocument> changed(String text) {
        return claimed(text).map(record -> new CheckedDocument(Verdict.CHANGED, null, record));
    }

    private Optional<CheckedDocument> signed(SignedToken token) {
        return signatures
                .genuine(KeyPurpose.RECORDS, token.value())
                .flatMap(claims -> RecordNumber.find(String.valueOf(claims.get("jti"))))
                .flatMap(this::verified)
                .map(verified ->
                        new CheckedDocument(Verdict.SIGNED, verified.record().issuedAt(), verified));
    }

    /** The record that a file claims to be about, openly or within its token. */
    private Optional<VerifiedRecord> claimed(String text) {
        return RecordNumber.find(text)
                .or(() -> SignedToken.in(text).map(SignedToken::claims).flatMap(RecordNumber::find))
                .flatMap(this::verified);
    }

    private Optional<VerifiedRecord> verified(RecordNumber number) {
        return records.findById(number.value())
                .map(record -> issue.view(record, issue.state(record)))
                .map(view -> new VerifiedRecord(view.holder(), view));
    }
}
