package org.kommunalcampus.admission;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Which mail domains belong to a municipality, so that an address elsewhere gets a second look. It is a hint, never a refusal: trainees and small towns have others. */
@UseCase
@RequiredArgsConstructor
public class MailDomains {

    private final MailDomainRepository domains;
    private final Municipalities municipalities;
    private final Audit audit;

    /** The domains in order; for the municipality's HR and the operator. */
    @Transactional(readOnly = true)
    public List<String> of(Caller caller, MunicipalityId municipality) {
        mustKnow(caller, municipality);
        return domains.findDomains(municipality.value());
    }

    /** Sets them in place of those before; throws {@link Invalid}, {@link NotFound} for an unknown municipality. */
    public void change(Caller caller, MunicipalityId municipality, Collection<String> wanted) {
        mustKnow(caller, municipality);
        municipalities.find(municipality);
        var checks = new FieldChecks();
        List<String> clean = MailDomain.read("/domains", wanted, checks);
        checks.orThrow();
        take(municipality, clean);
        audit.recordFor(
                municipality,
                caller,
                "mail-domains.changed",
                "municipality",
                municipality.toString(),
                clean.size() + " domains");
    }

    /** Those of the addresses that lie in none of the municipality's domains; none where no domain is known. */
    @Transactional(readOnly = true)
    public Set<String> elsewhere(Caller caller, MunicipalityId municipality, Collection<String> addresses) {
        mustKnow(caller, municipality);
        List<String> own = domains.findDomains(municipality.value());
        return own.isEmpty()
                ? Set.of()
                : addresses.stream()
                        .filter(address -> own.stream().noneMatch(domain -> liesIn(address, domain)))
                        .collect(toCollection(TreeSet::new));
    }

    void take(MunicipalityId municipality, List<String> clean) {
        domains.forget(municipality.value());
        domains.saveAll(clean.stream()
                .map(domain -> new MailDomain(municipality, domain))
                .toList());
    }

    private static boolean liesIn(String address, String domain) {
        String host = address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static void mustKnow(Caller caller, MunicipalityId municipality) {
        if (!caller.is(Role.OPERATOR)) {
            caller.requireAffiliation(municipality, Role.HR);
        }
    }
}
