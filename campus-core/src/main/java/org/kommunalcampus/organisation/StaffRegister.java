package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** What the HR of a municipality keeps about those whom it employs: that they come, what is known about them, who stands in for them, and that they leave. */
@UseCase
@RequiredArgsConstructor
public class StaffRegister {

    private final MemberRepository members;
    private final MunicipalityRepository municipalities;
    private final OrgUnitRepository units;
    private final MemberImport memberImport;
    private final MailAddresses addresses;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    /**
     * Takes in a staff list, for HR of the municipality and for the operator; people are known by their personnel key. Rows with faults are left out and
     * reported; people who are not in the list stay.
     */
    public ImportReport importMembers(Caller caller, MunicipalityId municipality, List<MemberRow> rows) {
        Access.toStaffOf(caller, municipality);
        if (!municipalities.existsById(municipality.value())) {
            throw new NotFound("municipality", municipality);
        }
        var result = memberImport.run(municipality, rows);
        audit.record(
                caller,
                "members.imported",
                "municipality",
                municipality.toString(),
                result.report().summary());
        if (!result.joined().isEmpty()) {
            events.publishEvent(new MembersJoined(Set.copyOf(result.joined())));
        }
        notifications.tellDecision(
                NotificationKind.EMPLOYMENT_CHANGED, caller, "employment", result.changed(), DecisionFacts.none());
        if (result.report().updated() > 0) {
            events.publishEvent(new StaffMoved(municipality));
        }
        return result.report();
    }

    /** Changes what is known about a member; throws {@link Stale} when somebody else did so since {@code expectedVersion}. */
    public void change(
            Caller caller, MunicipalityId municipality, MemberId id, MemberChange change, long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR);
        Member member = require(municipality, id, expectedVersion);
        var checks = new FieldChecks();
        Mailbox mailbox = MailAddresses.read(change.mailbox(), checks);
        String givenName = MemberRow.name("/givenName", change.givenName(), checks);
        String familyName = givenName.isEmpty()
                ? checks.line("/familyName", change.familyName(), MemberRow.LONGEST_NAME)
                : MemberRow.name("/familyName", change.familyName(), checks);
        UUID unit = change.unit() == null ? null : change.unit().value();
        if (unit != null
                && units.findByMunicipalityIdOrderByCode(municipality.value()).stream()
                        .noneMatch(known -> known.getId().equals(unit))) {
            checks.reject("/unit", "unknown-unit", "The municipality has no such unit.");
        }
        UUID manager = change.manager() == null ? null : change.manager().value();
        checkManager(member, manager, checks);
        if (!Objects.equals(change.entryDate(), member.getEntryDate())) {
            checks.within("/entryDate", change.entryDate(), DayRange.entry(LocalDate.now(clock)));
        }
        if (checks.passed() && !mailbox.equals(member.mailbox())) {
            addresses.mustBeFree(mailbox, member.getId(), checks);
        }
        checks.orThrow();
        EmploymentStatus status = change.status() == null ? member.getEmploymentStatus() : change.status();
        if (member.describe(
                new Employment(givenName, familyName, mailbox, unit, manager, change.entryDate(), status))) {
            decided(caller, "member.changed", id);
            events.publishEvent(new StaffMoved(municipality));
        }
    }

    /** Says who leads the person's team while the person is away; {@code null} for nobody. Throws {@link Stale} and, for somebody else's staff, {@link Invalid}. */
    public void appointDeputy(
            Caller caller, MunicipalityId municipality, MemberId id, @Nullable MemberId deputy, long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR);
        Member member = require(municipality, id, expectedVersion);
        if (deputy != null
                && (deputy.equals(id)
                        || members.findByIdAndMunicipalityId(deputy.value(), municipality.value())
                                .isEmpty())) {
            throw new Invalid("/deputy", "unknown-deputy", "The municipality employs no other such person.");
        }
        member.appointDeputy(deputy);
        decided(caller, "member.deputy-appointed", id);
    }

    private void decided(Caller caller, String action, MemberId member) {
        audit.record(caller, action, "member", member.toString(), null);
        notifications.tellDecision(
                NotificationKind.EMPLOYMENT_CHANGED, caller, member.toString(), Set.of(member), DecisionFacts.none());
    }

    /**
     * Notes the last day of work. From the day after it the person no longer gets in; a day that lies ahead may be noted too, but not for somebody who has
     * left: that is for {@link #readmit}. Publishes {@link MemberLeft} when the person has left already. Throws {@link Stale} and {@link Invalid}.
     */
    public void leave(
            Caller caller, MunicipalityId municipality, MemberId id, LocalDate lastDay, long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR);
        Member member = require(municipality, id, expectedVersion);
        LocalDate today = LocalDate.now(clock);
        DayRange.offered(today).check("/lastDay", lastDay);
        member.leave(lastDay, today);
        audit.record(caller, "member.left", "member", id.toString(), lastDay.toString());
        if (member.hasLeft(today)) {
            events.publishEvent(new MemberLeft(id));
        }
    }

    /**
     * Lets somebody who has left, or of whom a last day is noted, work here again; records are as before, and the curriculum is built anew. Who still works
     * here keeps the first day of work that is known. Refused {@code has-not-left}, {@code forgotten} when who it was has been erased; throws {@link Stale},
     * and {@link Invalid} also where somebody else has the person's address by now.
     */
    public void readmit(
            Caller caller, MunicipalityId municipality, MemberId id, LocalDate firstDay, long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR);
        Member member = require(municipality, id, expectedVersion);
        if (member.getLeftOn() == null) {
            throw new Refused("has-not-left", "member " + id + " works here");
        }
        if (member.isAnonymous()) {
            throw new Refused("forgotten", "member " + id + " was erased");
        }
        var checks = new FieldChecks();
        checks.within("/firstDay", firstDay, DayRange.entry(LocalDate.now(clock)));
        addresses.mustBeFree(member.mailbox(), member.getId(), checks);
        checks.orThrow();
        member.comeBack(firstDay, LocalDate.now(clock));
        decided(caller, "member.readmitted", id);
        events.publishEvent(new MembersJoined(Set.of(id)));
        events.publishEvent(new StaffMoved(municipality));
    }

    private Member require(MunicipalityId municipality, MemberId id, long expectedVersion) {
        Member member = members.findByIdAndMunicipalityId(id.value(), municipality.value())
                .orElseThrow(() -> new NotFound("member", id));
        Stale.check(expectedVersion, Optional.ofNullable(member.getVersion()).orElse(0L));
        return member;
    }

    private void checkManager(Member member, @Nullable UUID manager, FieldChecks checks) {
        if (manager == null) {
            return;
        }
        Optional<Member> above = members.findByIdAndMunicipalityId(manager, member.getMunicipalityId());
        if (above.isEmpty()) {
            checks.reject("/manager", "unknown-manager", "The municipality employs no such person.");
        }
        Set<UUID> seen = new HashSet<>();
        while (above.filter(leader -> seen.add(leader.getId())).isPresent()) {
            if (above.get().getId().equals(member.getId())) {
                checks.reject("/manager", "manager-cycle", "Nobody can stand above themselves.");
                return;
            }
            above = Optional.ofNullable(above.get().getManagerId()).flatMap(members::findById);
        }
    }
}
