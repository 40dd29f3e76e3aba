package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people whom the operator lets be HR of a municipality, so that it can begin: nobody is in its staff list yet, and only HR may import that. They get
 * the role with their next sign-in, whatever the identity provider says about it.
 */
@UseCase
@RequiredArgsConstructor
public class HrAppointments {

    private final StaffRegister staffRegister;
    private final MemberRepository employees;
    private final MunicipalityRepository municipalities;
    private final MailAddresses addresses;
    private final OrganisationMapping mapping;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    /** Those appointed, by name; throws {@link NotFound} for an unknown municipality. */
    @Transactional(readOnly = true)
    public List<MemberView> of(Caller caller, MunicipalityId municipality) {
        caller.requireOperator();
        mustExist(municipality);
        return employees.findHr(municipality.value()).stream()
                .map(mapping::view)
                .toList();
    }

    /** Whether anybody is appointed anywhere. */
    @Transactional(readOnly = true)
    public boolean exist(Caller caller) {
        caller.requireOperator();
        return employees.existsByHrSinceNotNull();
    }

    /**
     * Makes the person HR of the municipality, and a member of it if the person is none. The address is what the account at the identity provider is known
     * by, so it must be the only one of its kind. Throws {@link Invalid} with what is wrong, {@link NotFound} for an unknown municipality.
     */
    public MemberId appoint(Caller caller, MunicipalityId municipality, MemberRow person) {
        caller.requireOperator();
        mustExist(municipality);
        Optional<Member> known = employees.findByMunicipalityIdAndPersonnelKey(
                municipality.value(), person.personnelKey().strip());
        check(person, known);
        if (known.isEmpty()) {
            employ(caller, municipality, person);
        }
        Member member = known.or(() -> employees.findByMunicipalityIdAndPersonnelKey(
                        municipality.value(), person.personnelKey().strip()))
                .orElseThrow();
        if (member.appointHr(LocalDate.now(clock))) {
            decided(caller, "hr.appointed", member.memberId(), municipality);
        }
        return member.memberId();
    }

    /** Ends what {@link #appoint} began; the person stays a member. Throws {@link NotFound} for somebody who is not appointed. */
    public void dismiss(Caller caller, MunicipalityId municipality, MemberId person) {
        caller.requireOperator();
        Member member = employees
                .findByIdAndMunicipalityId(person.value(), municipality.value())
                .filter(found -> found.getHrSince() != null)
                .orElseThrow(() -> new NotFound("member", person));
        member.dismissHr();
        decided(caller, "hr.dismissed", person, municipality);
    }

    private void decided(Caller caller, String action, MemberId person, MunicipalityId municipality) {
        audit.recordFor(municipality, caller, action, "member", person.toString(), municipality.toString());
        notifications.tellDecision(
                NotificationKind.ROLES_CHANGED, caller, "roles", Set.of(person), DecisionFacts.none());
    }

    private void check(MemberRow person, Optional<Member> known) {
        var checks = new FieldChecks();
        MemberRow clean = person.cleaned(checks, LocalDate.now(clock));
        String address = clean.mailbox().forSignIn().orElse(null);
        if (address == null) {
            checks.reject("/email", "required", "The address with which the person signs in is needed.");
        } else {
            addresses.mustBeFree(clean.mailbox(), known.map(Member::getId).orElse(null), checks);
            if (known.filter(member -> !member.signsInBy(MailAddresses.fold(address)))
                    .isPresent()) {
                checks.reject("/personnelKey", "key-taken", "Somebody with another address has this personnel key.");
            }
        }
        if (known.filter(member -> member.hasLeft(LocalDate.now(clock))).isPresent()) {
            checks.reject("/personnelKey", "has-left", "The person no longer works here.");
        }
        checks.orThrow();
    }

    private void employ(Caller caller, MunicipalityId municipality, MemberRow person) {
        staffRegister.importMembers(caller, municipality, List.of(person)).orThrow();
    }

    private void mustExist(MunicipalityId municipality) {
        if (!municipalities.existsById(municipality.value())) {
            throw new NotFound("municipality", municipality);
        }
    }
}
