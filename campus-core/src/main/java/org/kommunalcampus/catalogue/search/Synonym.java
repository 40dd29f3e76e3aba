package org.kommunalcampus.catalogue.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Stale;

/** An entry of the list of synonyms. One that was taken out stays as retired, so that the shipped list does not bring it back. */
@Entity
@Table(name = "search_synonym")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Synonym {

    private static final String BETWEEN = "|";

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, length = 80)
    private String term;

    @Column(nullable = false, length = 160)
    private String termKey;

    @Column(nullable = false, length = 1000)
    private String alternatives;

    @Column(nullable = false)
    private boolean mutual;

    @Getter
    @Column(nullable = false)
    private boolean retired;

    @Version
    private @Nullable Long version;

    Synonym(String termKey, SynonymContent content) {
        this.id = SynonymId.next().value();
        describe(termKey, content);
    }

    /** Says something else from now on, also where it was retired. */
    void describe(String newKey, SynonymContent content) {
        termKey = newKey;
        term = content.term();
        alternatives = String.join(BETWEEN, content.alternatives());
        mutual = content.mutual();
        retired = false;
    }

    void retire() {
        retired = true;
    }

    /** Throws {@link Stale} when somebody else changed it since. */
    void requireVersion(long expected) {
        Stale.check(expected, version());
    }

    SynonymId synonymId() {
        return new SynonymId(id);
    }

    SynonymContent content() {
        return new SynonymContent(term, List.of(alternatives.split("\\|")), mutual);
    }

    SynonymView view() {
        return new SynonymView(synonymId(), content(), version());
    }

    private long version() {
        return version == null ? 0 : version;
    }
}
