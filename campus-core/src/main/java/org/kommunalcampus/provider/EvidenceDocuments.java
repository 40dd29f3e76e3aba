package org.kommunalcampus.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.StoredFile;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** Knows which documents belong to which provider. */
@Component
@RequiredArgsConstructor
class EvidenceDocuments {

    private final EvidenceRepository evidence;
    private final StoredFiles files;
    private final Clock clock;

    String add(ProviderId provider, EvidenceKind kind, @Nullable String note, @Nullable LocalDate until, FileId file) {
        return evidence.save(new Evidence(provider, kind, note, until, file, Times.now(clock)))
                .getId()
                .toString();
    }

    /** The provider's documents in the order in which they came. */
    List<EvidenceDocument> of(ProviderId provider) {
        List<Evidence> found = evidence.findByProviderIdOrderByAddedAtAscIdAsc(provider.value());
        Map<FileId, StoredFile> known =
                files.byId(found.stream().map(Evidence::file).toList());
        return found.stream()
                .flatMap(one -> Stream.ofNullable(known.get(one.file())).map(one::document))
                .toList();
    }

    /** One document of this provider. */
    Optional<EvidenceDocument> find(ProviderId provider, String id) {
        return of(provider).stream().filter(known -> known.id().equals(id)).findFirst();
    }

    void remove(EvidenceDocument document) {
        evidence.deleteById(UUID.fromString(document.id()));
        files.remove(document.file().id());
    }
}
