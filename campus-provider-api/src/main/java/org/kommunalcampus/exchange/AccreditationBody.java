package org.kommunalcampus.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provider.AccreditationFile;
import org.kommunalcampus.provider.ApplicationView;
import org.kommunalcampus.provider.Check;
import org.kommunalcampus.provider.EvidenceDocument;
import org.kommunalcampus.provider.EvidenceKind;
import org.kommunalcampus.provider.Notice;
import org.kommunalcampus.provider.ProviderFacts;
import org.kommunalcampus.provider.ProviderView;

/**
 * All about one provider's accreditation.
 *
 * @param checks the latest tick of each item of the operator's checklist; empty for the provider itself
 * @param history every tick; empty for the provider itself
 */
public record AccreditationBody(
        ProviderView provider,
        ProviderFacts facts,
        @Nullable String suspendedFor,
        @Nullable ApplicationView application,
        List<DocumentBody> documents,
        List<Check> checks,
        List<Check> history,
        List<Notice> notices) {

    /** A document; its content is at {@code documents/{id}}. */
    public record DocumentBody(
            String id,
            EvidenceKind kind,
            @Nullable String note,
            @Nullable LocalDate validUntil,
            String fileName,
            String mediaType,
            long size) {

        static DocumentBody of(EvidenceDocument evidence) {
            return new DocumentBody(
                    evidence.id(),
                    evidence.kind(),
                    evidence.note(),
                    evidence.validUntil(),
                    evidence.file().name(),
                    evidence.file().kind().getMediaType(),
                    evidence.file().size());
        }
    }

    /** The file as JSON states it. */
    public static AccreditationBody of(AccreditationFile file) {
        return new AccreditationBody(
                file.provider(),
                file.facts(),
                file.suspendedFor(),
                file.application(),
                file.evidence().stream().map(DocumentBody::of).toList(),
                List.copyOf(file.checks().values()),
                file.history(),
                file.notices());
    }
}
