package org.kommunalcampus.record;

import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** Knows the files that were handed out, by their SHA-256. */
@Component
@RequiredArgsConstructor
class IssuedDocuments {

    private final IssuedDocumentRepository documents;
    private final Clock clock;

    /** The same file again is nothing new; two rows of two clicks at once say the same. */
    void note(MemberId member, @Nullable RecordNumber number, byte[] document) {
        String print = DigestUtils.sha256Hex(document);
        if (documents.findFirstBySha256OrderByIssuedAt(print).isEmpty()) {
            documents.save(new IssuedDocument(member, number, print, Times.now(clock)));
        }
    }

    Optional<IssuedDocument> find(byte[] file) {
        return documents.findFirstBySha256OrderByIssuedAt(DigestUtils.sha256Hex(file));
    }
}
