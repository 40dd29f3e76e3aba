package org.kommunalcampus.organisation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** The staff of a municipality as its own directory has to find and key it. */
@UseCase
@RequiredArgsConstructor
public class StaffDirectory {

    private final MemberRepository members;
    private final OrgUnitRepository units;
    private final OrganisationMapping mapping;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    /** Who works in the municipality today, and those of the other people whom it employed that are named; by id. For its HR. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public Page<MemberView> page(
            Caller caller, MunicipalityId municipality, Collection<MemberId> besides, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        List<UUID> named = besides.stream().map(MemberId::value).toList();
        return members.findWorkingOr(municipality.value(), LocalDate.now(clock), named, page)
                .map(mapping::view);
    }

    /** Whose address for mails or for signing in this is, those who left included; for the municipality's HR. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public List<MemberView> withAddress(Caller caller, MunicipalityId municipality, String address) {
        caller.requireAffiliation(municipality, Role.HR);
        return members.findRecordsByAddress(municipality.value(), address.strip()).stream()
                .map(mapping::view)
                .toList();
    }

    /** Who works in each of the units today, without those below it, by id; for the municipality's HR. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public Map<UnitId, List<MemberView>> inUnits(Caller caller, MunicipalityId municipality, Collection<UnitId> of) {
        caller.requireAffiliation(municipality, Role.HR);
        List<UUID> ids = of.stream().map(UnitId::value).toList();
        Map<UnitId, List<MemberView>> found = new HashMap<>();
        for (MemberRecord record : members.findInUnits(municipality.value(), ids, LocalDate.now(clock))) {
            MemberView person = mapping.view(record);
            if (person.unit() != null) {
                found.computeIfAbsent(person.unit(), unit -> new ArrayList<>()).add(person);
            }
        }
        return found;
    }

    /** The codes of the municipality's units; for its HR. */
    @Transactional(readOnly = true)
    public Map<UnitId, String> unitCodes(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        return units.findByMunicipalityIdOrderByCode(municipality.value()).stream()
                .collect(toMap(unit -> new UnitId(unit.getId()), OrgUnit::getCode));
    }

    /** The unit that has this code, or clearly this name; for the municipality's HR. */
    @Transactional(readOnly = true)
    public Optional<UnitId> unitNamed(Caller caller, MunicipalityId municipality, String codeOrName) {
        caller.requireAffiliation(municipality, Role.HR);
        return NamedUnits.of(units.findByMunicipalityIdOrderByCode(municipality.value()))
                .find(codeOrName)
                .value()
                .map(UnitId::new);
    }

    /** Whether the person works as HR of the municipality, or would on coming back; for its HR. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public boolean isHr(Caller caller, MunicipalityId municipality, MemberId id) {
        return hr(caller, municipality).contains(id.value())
                || members.findByIdAndMunicipalityId(id.value(), municipality.value())
                        .filter(member -> member.getHrSince() != null)
                        .isPresent();
    }

    /** Whether the person is the only one who works as HR of the municipality today; for its HR. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public boolean isLastHr(Caller caller, MunicipalityId municipality, MemberId id) {
        return hr(caller, municipality).equals(List.of(id.value()));
    }

    private List<UUID> hr(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        return members.findIdsOfHr(municipality.value(), LocalDate.now(clock));
    }

    /** Gives the person another personnel key; throws {@link Invalid} where it is none or somebody else's, {@link Stale}, {@link NotFound}. */
    public void rekey(Caller caller, MunicipalityId municipality, MemberId id, String key, long expectedVersion) {
        caller.requireAffiliation(municipality, Role.HR);
        Member member = members.findByIdAndMunicipalityId(id.value(), municipality.value())
                .orElseThrow(() -> new NotFound("member", id));
        Stale.check(expectedVersion, Optional.ofNullable(member.getVersion()).orElse(0L));
        var checks = new FieldChecks();
        String clean = checks.matching("/personnelKey", key, KeyFormats.CODE, "invalid-key", KeyFormats.CODE_RULE);
        if (checks.passed()
                && members.findByMunicipalityIdAndPersonnelKey(municipality.value(), clean)
                        .filter(other -> !other.getId().equals(member.getId()))
                        .isPresent()) {
            checks.reject("/personnelKey", "key-known", "Somebody has this personnel key already.");
        }
        checks.orThrow();
        member.rekey(clean);
        audit.record(caller, "member.rekeyed", "member", id.toString(), null);
        notifications.tellDecision(
                NotificationKind.EMPLOYMENT_CHANGED, caller, id.toString(), Set.of(id), DecisionFacts.none());
    }
}
