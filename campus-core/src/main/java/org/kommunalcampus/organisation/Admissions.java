package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** One person who begins to work in a municipality, where there is no file to bring in. */
@UseCase
@RequiredArgsConstructor
public class Admissions {

    private final MemberRepository employees;
    private final OrgUnitRepository units;
    private final MailAddresses addresses;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    /** Admits the person, for HR; an e-mail address is not needed. Throws {@link Invalid} with what is wrong, also where somebody has the personnel key already. */
    public MemberId admit(Caller caller, MunicipalityId municipality, MemberRow person) {
        caller.requireAffiliation(municipality, Role.HR);
        var checks = new FieldChecks();
        MemberRow row = person.cleaned(checks, LocalDate.now(clock));
        UUID unit = row.unit() == null
                ? null
                : checks.value(
                        "/unit",
                        NamedUnits.of(units.findByMunicipalityIdOrderByCode(municipality.value()))
                                .find(row.unit()));
        UUID manager = manager(municipality, row.managerKey(), checks);
        addresses.mustBeFree(row.mailbox(), null, checks);
        if (checks.passed() && byKey(municipality, row.personnelKey()).isPresent()) {
            checks.reject("/personnelKey", "key-known", "Somebody has this personnel key already.");
        }
        checks.orThrow();
        Member member = Member.join(
                municipality,
                row.personnelKey(),
                new Employment(
                        row.givenName(),
                        row.familyName(),
                        row.mailbox(),
                        unit,
                        manager,
                        row.entryDate() == null ? null : LocalDate.parse(row.entryDate()),
                        row.cleanStatus()));
        employees.saveAll(List.of(member));
        audit.record(caller, "member.admitted", "member", member.getId().toString(), null);
        events.publishEvent(new MembersJoined(Set.of(member.memberId())));
        return member.memberId();
    }

    private @Nullable UUID manager(MunicipalityId municipality, @Nullable String key, FieldChecks checks) {
        if (key == null) {
            return null;
        }
        Optional<Member> manager = byKey(municipality, key);
        if (manager.isEmpty()) {
            checks.reject("/managerKey", "unknown-manager", "Nothing known has this key: " + key);
        }
        return manager.map(Member::getId).orElse(null);
    }

    private Optional<Member> byKey(MunicipalityId municipality, String key) {
        return employees.findByMunicipalityIdAndPersonnelKey(municipality.value(), key);
    }
}
