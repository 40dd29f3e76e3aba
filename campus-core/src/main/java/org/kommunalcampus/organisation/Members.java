package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.SearchKey;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;

/** The people whom the municipalities employ. */
@UseCase
@RequiredArgsConstructor
public class Members {

    private static final Sort BY_NAME = Sort.by("familyName", "givenName", "id");

    private final MemberRepository members;
    private final MunicipalityRepository municipalities;
    private final OrgUnitRepository units;
    private final MemberImport memberImport;
    private final MailAddresses addresses;
    private final OrganisationMapping mapping;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    /** The member; throws {@link NotFound}. */
    @CapabilityOnly("capabilities that show or check a person")
    @Transactional(readOnly = true)
    public MemberView find(MemberId id) {
        return Optional.ofNullable(byIds(Set.of(id)).get(id)).orElseThrow(() -> new NotFound("member", id));
    }

    /** The members among the ids that exist, in one query. */
    @CapabilityOnly("capabilities that show lists of people")
    @Transactional(readOnly = true)
    public Map<MemberId, MemberView> byIds(Collection<MemberId> ids) {
        List<UUID> values = ids.stream().map(MemberId::value).toList();
        return members.findRecords(values).stream()
                .map(mapping::view)
                .collect(Collectors.toMap(MemberView::id, member -> member));
    }

    /** The caller as an employee, or as somebody who was one. */
    @Transactional(readOnly = true)
    public MemberView self(Caller caller) {
        return find(caller.requirePerson());
    }

    /** The full names of those of the people whom the caller's own employer knows, for lists in which colleagues are named; of all of them for the operator, of nobody for others. */
    @Transactional(readOnly = true)
    public Map<MemberId, String> names(Caller caller, Collection<MemberId> ids) {
        if (!caller.is(Role.OPERATOR) && caller.municipality() == null) {
            return Map.of();
        }
        return byIds(ids).values().stream()
                .filter(person ->
                        caller.is(Role.OPERATOR) || person.municipality().equals(caller.municipality()))
                .collect(Collectors.toMap(MemberView::id, MemberView::fullName));
    }

    /** Those of the people who belong to the municipality, those who left included: for its HR all of them, for a manager those whom the caller leads. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", alwaysOn = Evaluation.OWN_STATEMENT)
    public Map<MemberId, MemberView> among(Caller caller, MunicipalityId municipality, Collection<MemberId> ids) {
        if (!caller.is(Role.OPERATOR)) {
            caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        }
        Map<MemberId, MemberView> found = byIds(ids);
        found.values().removeIf(person -> !person.municipality().equals(municipality));
        if (!caller.is(Role.HR) && !caller.is(Role.OPERATOR)) {
            found.keySet().retainAll(teamOf(caller).stream().map(MemberView::id).toList());
        }
        return found;
    }

    /** How many people work in the municipality today; for its HR. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public long count(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        return members.countEmployedOn(municipality.value(), LocalDate.now(clock));
    }

    /** The member whom the municipality knows by this key; for its HR and the operator. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public Optional<MemberView> byPersonnelKey(Caller caller, MunicipalityId municipality, String key) {
        Access.toStaffOf(caller, municipality);
        return members.findRecord(municipality.value(), key.strip()).map(mapping::view);
    }

    /** The ids of all members of the municipality by personnel key as it was written, those who left included; for its HR and the operator. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public Map<String, MemberId> idsByPersonnelKey(Caller caller, MunicipalityId municipality) {
        Access.toStaffOf(caller, municipality);
        return members.findByMunicipalityId(municipality.value()).stream()
                .collect(Collectors.toMap(Member::getPersonnelKey, Member::memberId));
    }

    /** Everybody who works in any municipality today. */
    @CapabilityOnly("the recommender at start-up")
    @Transactional(readOnly = true)
    public List<MemberId> allIds() {
        return idsOnThisDay(null);
    }

    /** Everybody who works in the municipality today. */
    @CapabilityOnly("the recommender and reports")
    @Transactional(readOnly = true)
    public List<MemberId> idsOf(MunicipalityId municipality) {
        return idsOnThisDay(municipality.value());
    }

    /** Lets HR of the person's municipality and the operator pass; throws {@link AccessDenied} for others, {@link NotFound} for nobody. */
    @Transactional(readOnly = true)
    public void mustOversee(Caller caller, MemberId id) {
        caller.requireAnyRole(Role.HR, Role.OPERATOR);
        Access.toStaffOf(caller, find(id).municipality());
    }

    /** Like {@link #mustOversee}; lets also those pass who lead the person, as line manager or as the manager's deputy. */
    @Transactional(readOnly = true)
    public void mustSee(Caller caller, MemberId id) {
        caller.requireAnyRole(Role.HR, Role.MANAGER, Role.OPERATOR);
        if (!leads(caller, id)) {
            mustOversee(caller, id);
        }
    }

    /** The people whom the caller leads, as line manager or as a manager's deputy; by name. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.MANAGER, alwaysOn = Evaluation.OWN_STATEMENT)
    public List<MemberView> teamOf(Caller caller) {
        caller.requireAnyRole(Role.MANAGER);
        return members.findLedBy(caller.requireMember().value(), LocalDate.now(clock)).stream()
                .map(mapping::view)
                .toList();
    }

    /** One member of the municipality, for HR and for who leads the person; throws {@link NotFound} when it employs nobody by this id. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", alwaysOn = Evaluation.OWN_STATEMENT)
    public MemberView of(Caller caller, MunicipalityId municipality, MemberId id) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        MemberRecord found = members.findRecords(Set.of(id.value())).stream()
                .filter(known -> known.member().getMunicipalityId().equals(municipality.value()))
                .findFirst()
                .orElseThrow(() -> new NotFound("member", id));
        if (!caller.is(Role.HR) && !leads(caller, id)) {
            throw new AccessDenied("person");
        }
        return mapping.view(found);
    }

    /** Members of the municipality whose name, personnel key or unit holds the words, within the unit; see {@link #pageOf(Caller, MunicipalityId, MemberFilter, Pageable)}. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", alwaysOn = Evaluation.OWN_STATEMENT)
    public Page<MemberView> pageOf(
            Caller caller, MunicipalityId municipality, @Nullable String text, @Nullable UnitId unit, Pageable page) {
        return pageOf(caller, municipality, new MemberFilter(text, unit, null, null), page);
    }

    /** Members of the municipality whom the filter lets through, for HR; of managers' own teams for managers. By name unless the page says otherwise. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", alwaysOn = Evaluation.OWN_STATEMENT)
    public Page<MemberView> pageOf(Caller caller, MunicipalityId municipality, MemberFilter filter, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        List<OrgUnit> all = filter.unit() == null && filter.text() == null
                ? List.of()
                : units.findByMunicipalityIdOrderByCode(municipality.value());
        UnitTree tree = new UnitTree(all);
        Set<UUID> within =
                filter.unit() == null ? Set.of() : tree.within(filter.unit().value());
        Set<UUID> named = filter.text() == null || filter.text().isBlank() ? Set.of() : tree.named(filter.text());
        List<String> words = SearchKey.patterns(filter.text());
        Set<UUID> among = among(caller, filter);
        Sort sort = page.getSortOr(BY_NAME);
        var sorted = page.isPaged()
                ? PageRequest.of(page.getPageNumber(), page.getPageSize(), sort)
                : Pageable.unpaged(sort);
        return members.search(
                        municipality.value(),
                        filter.unit() == null,
                        within,
                        among == null,
                        among == null ? Set.of() : among,
                        filter.working(),
                        LocalDate.now(clock),
                        words.get(0),
                        words.get(1),
                        words.get(2),
                        named,
                        sorted)
                .map(mapping::view);
    }

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

    /** Who works in the municipality and gets no mails. */
    @CapabilityOnly("ways by which messages reach people besides the app")
    @Transactional(readOnly = true)
    public Set<MemberId> withoutMail(MunicipalityId municipality) {
        return members.findIdsWithoutMail(municipality.value(), LocalDate.now(clock)).stream()
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }

    private boolean leads(Caller caller, MemberId person) {
        return caller.is(Role.MANAGER)
                && caller.member() != null
                && members.countLedBy(caller.member().value(), person.value()) > 0;
    }

    private @Nullable Set<UUID> among(Caller caller, MemberFilter filter) {
        Set<UUID> among = filter.among() == null
                ? null
                : filter.among().stream().map(MemberId::value).collect(Collectors.toSet());
        if (caller.is(Role.HR)) {
            return among;
        }
        Set<UUID> team = members.findLedBy(caller.requireMember().value(), LocalDate.now(clock)).stream()
                .map(led -> led.member().getId())
                .collect(Collectors.toSet());
        if (among != null) {
            team.retainAll(among);
        }
        return team;
    }

    private List<MemberId> idsOnThisDay(@Nullable UUID municipality) {
        return members.findIdsEmployedOn(municipality, LocalDate.now(clock)).stream()
                .map(MemberId::new)
                .toList();
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
