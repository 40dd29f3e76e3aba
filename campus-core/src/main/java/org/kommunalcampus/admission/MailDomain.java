package org.kommunalcampus.admission;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.MunicipalityId;

/** A mail domain that belongs to a municipality, e.g. {@code stadt.example}. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class MailDomain extends AssignedId<MailDomain.Key> {

    static final int MOST = 20;

    private static final int LONGEST = 190;
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+");

    /** Whose it is, and the domain in lower case. */
    @Embeddable
    record Key(@JdbcTypeCode(SqlTypes.CHAR) UUID municipalityId, String domain) {}

    @EmbeddedId
    private Key id;

    MailDomain(MunicipalityId municipality, String domain) {
        id = new Key(municipality.value(), domain);
    }

    /** The domains as they are kept, each once; an at sign before one is forgiven. Faults go to the checks. */
    static List<String> read(String pointer, Collection<String> said, FieldChecks checks) {
        Set<String> domains = new LinkedHashSet<>();
        for (String one : said) {
            String domain = one.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
            if (domain.isEmpty()) {
                continue;
            }
            if (domain.length() > LONGEST || !DOMAIN.matcher(domain).matches()) {
                checks.reject(pointer, "invalid-domain", "This is not a mail domain.");
                return List.of();
            }
            domains.add(domain);
        }
        if (domains.size() > MOST) {
            checks.reject(pointer, "too-many", "At most " + MOST + " domains are allowed.");
        }
        return List.copyOf(domains);
    }
}
