package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.SearchKey;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;
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
    private final OrgUnitRepository units;
    private final OrganisationMapping mapping;
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

    /** The one person who works in the caller's municipality today and has this e-mail address or full name, whatever the case; empty for nobody and for several. */
    @CapabilityOnly("learning, where people name colleagues themselves")
    @Transactional(readOnly = true)
    public Optional<MemberView> colleague(Caller caller, String addressOrName) {
        MunicipalityId municipality = caller.requireMunicipality();
        LocalDate today = LocalDate.now(clock);
        String named = addressOrName.strip().replaceAll("\\s+", " ");
        List<MemberView> found = Stream.concat(
                        members.findRecordsByAddress(municipality.value(), named.toLowerCase(Locale.ROOT)).stream(),
                        members.findRecordsByName(municipality.value(), named).stream())
                .map(mapping::view)
                .filter(person -> !person.hasLeft(today))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
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

    /** Who works in the municipality and gets no mails. */
    @CapabilityOnly("ways by which messages reach people besides the app")
    @Transactional(readOnly = true)
    public Set<MemberId> withoutMail(MunicipalityId municipality) {
        return members.findIdsWithoutMail(municipality.value(), LocalDate.now(clock)).stream()
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }

    /** Whether the caller leads the person, as line manager or as the manager's deputy. */
    @CapabilityOnly("what people give to those alone who lead them")
    @Transactional(readOnly = true)
    public boolean leads(Caller caller, MemberId person) {
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
}
