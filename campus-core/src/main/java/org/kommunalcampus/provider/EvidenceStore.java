package org.kommunalcampus.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which documents belong to which provider. */
@Component
@RequiredArgsConstructor
class EvidenceStore {

    private static final String ADD = """
            insert into provider_evidence (id, provider_id, kind, note, valid_until, file_id, added_at)
            values (:id, :provider, :kind, :note, :until, :file, :at)""";

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Clock clock;

    String add(ProviderId provider, EvidenceKind kind, @Nullable String note, @Nullable LocalDate until, FileId file) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(ADD)
                .param("id", id)
                .param("provider", provider.toString())
                .param("kind", kind.name())
                .param("note", note)
                .param("until", until)
                .param("file", file.toString())
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The provider's documents in the order in which they came. */
    List<EvidenceDocument> of(ProviderId provider) {
        List<Row> rows = jdbc.sql("""
                        select id, kind, note, valid_until, file_id from provider_evidence
                        where provider_id = :provider order by added_at, id""")
                .param("provider", provider.toString())
                .query((row, number) -> new Row(
                        row.getString("id"),
                        EvidenceKind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        row.getObject("valid_until", LocalDate.class),
                        FileId.of(row.getString("file_id"))))
                .list();
        Map<FileId, StoredFile> known = files.byId(rows.stream().map(Row::file).toList());
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(known.get(row.file()))
                        .map(file -> new EvidenceDocument(row.id(), row.kind(), row.note(), row.until(), file)))
                .toList();
    }

    /** One document of this provider. */
    Optional<EvidenceDocument> find(ProviderId provider, String id) {
        return of(provider).stream().filter(known -> known.id().equals(id)).findFirst();
    }

    void remove(EvidenceDocument evidence) {
        jdbc.sql("delete from provider_evidence where id = :id")
                .param("id", evidence.id())
                .update();
        files.remove(evidence.file().id());
    }

    private record Row(
            String id,
            EvidenceKind kind,
            @Nullable String note,
            @Nullable LocalDate until,
            FileId file) {}
}
