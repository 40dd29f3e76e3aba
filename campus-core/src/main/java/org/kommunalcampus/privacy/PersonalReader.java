package org.kommunalcampus.privacy;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/** Reads what all capabilities keep about a person. */
@Component
@SetBased("runs the query that each capability gives for each kind of record")
@RequiredArgsConstructor
class PersonalReader {

    private static final String NOBODY = "";

    private final List<PersonalRecords> capabilities;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Every kind of record, by capability. */
    List<PersonalFile> files() {
        return capabilities.stream()
                .flatMap(capability -> capability.files().stream())
                .toList();
    }

    /** Reads every kind of record of the person, who is a member, signs in with these accounts, or both. */
    List<PersonalSection> read(@Nullable MemberId member, Set<IdentityKey> signIns) {
        Set<String> keys = signIns.stream().map(IdentityKey::toString).collect(Collectors.toCollection(TreeSet::new));
        if (keys.isEmpty()) {
            keys.add(NOBODY);
        }
        return files().stream()
                .map(file -> new PersonalSection(
                        file,
                        jdbc
                                .sql(file.query())
                                .param("member", member == null ? null : member.toString())
                                .param("signIns", keys)
                                .param("today", LocalDate.now(clock))
                                .query()
                                .listOfRows()
                                .stream()
                                .map(PersonalReader::fields)
                                .toList()))
                .toList();
    }

    private static Map<String, @Nullable Object> fields(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        row.forEach((column, value) -> fields.put(JdbcUtils.convertUnderscoreNameToPropertyName(column), plain(value)));
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Timestamp timestamp) {
            return Times.read(timestamp.toLocalDateTime());
        }
        if (value instanceof LocalDateTime utc) {
            return Times.read(utc);
        }
        return value instanceof Date date ? date.toLocalDate() : value;
    }
}
