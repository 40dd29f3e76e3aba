package org.kommunalcampus.organisation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.SearchKey;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people get in whom no address links to an account: HR prints a code for each, and whoever signs in with any account enters it once together with the
 * own personnel key. From then on that account is the person's, and the person a learner, whatever roles the identity provider gives.
 */
@Slf4j
@UseCase
@RequiredArgsConstructor
public class Activations {

    /** So many codes at most are printed at once. */
    public static final int MOST_AT_ONCE = 200;

    /** For so many days a code can be entered. */
    static final int DAYS = 30;

    private static final String NEEDED =
            "it tells only who has an account, and without it nobody gets in who has no address";

    private static final Sort BY_NAME = Sort.by("familyName", "givenName", "id");

    private final ActivationCodeRepository codes;
    private final MemberRepository members;
    private final OrgUnitRepository units;
    private final IdentityRepository identities;
    private final FormerAccounts formers;
    private final OrganisationMapping mapping;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    /** Who works in the municipality and has no account yet, by name; for its HR. Of the filter, words and unit count. */
    @Transactional(readOnly = true)
    @Evaluation(value = "access", readers = Role.HR, alwaysOn = NEEDED)
    public Page<ActivationView> withoutAccount(
            Caller caller, MunicipalityId municipality, MemberFilter filter, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        List<String> words = SearchKey.patterns(filter.text());
        Set<UUID> within = filter.unit() == null
                ? Set.of()
                : new UnitTree(units.findByMunicipalityIdOrderByCode(municipality.value()))
                        .within(filter.unit().value());
        LocalDate today = LocalDate.now(clock);
        Page<MemberRecord> found = members.findWithoutAccount(
                municipality.value(),
                today,
                filter.unit() == null,
                within,
                words.get(0),
                words.get(1),
                words.get(2),
                PageRequest.of(page.getPageNumber(), page.getPageSize(), BY_NAME));
        Map<UUID, ActivationCode> printed =
                codes
                        .findByMemberIdIn(
                                found.map(record -> record.member().getId()).getContent())
                        .stream()
                        .collect(toMap(ActivationCode::getMemberId, code -> code));
        return found.map(record -> {
            ActivationCode code = printed.get(record.member().getId());
            return new ActivationView(
                    mapping.view(record),
                    code == null ? null : code.stateOn(today),
                    code == null ? null : code.getLastDay());
        });
    }

    /** Whether somebody signs in as the person; for the municipality's HR. */
    @Transactional(readOnly = true)
    @Evaluation(value = "access", readers = Role.HR, alwaysOn = NEEDED)
    public boolean hasAccount(Caller caller, MunicipalityId municipality, MemberId person) {
        caller.requireAffiliation(municipality, Role.HR);
        return members.findByIdAndMunicipalityId(person.value(), municipality.value())
                .filter(member -> !identities.findByMemberId(member.getId()).isEmpty())
                .isPresent();
    }

    /**
     * Makes a code for each of the people and answers them for printing, by name; a code from before is void. People who have an account by now, who have left, and
     * who are HR by appointment of the operator get none. Throws {@link Invalid} for nobody and for more than {@value #MOST_AT_ONCE}.
     */
    @Evaluation(value = "access", readers = Role.HR, alwaysOn = NEEDED)
    public List<ActivationCard> print(Caller caller, MunicipalityId municipality, Collection<MemberId> people) {
        caller.requireAffiliation(municipality, Role.HR);
        Set<UUID> ids = people.stream().map(MemberId::value).collect(toSet());
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw new Invalid("/people", "out-of-range", "From 1 to " + MOST_AT_ONCE + " people at once.");
        }
        LocalDate today = LocalDate.now(clock);
        Set<UUID> linked = identities.findByMemberIdIn(ids).stream()
                .map(account -> Objects.requireNonNull(account.getMemberId()))
                .collect(toSet());
        Map<UUID, ActivationCode> known =
                codes.findByMemberIdIn(ids).stream().collect(toMap(ActivationCode::getMemberId, code -> code));
        List<ActivationCard> cards = new ArrayList<>();
        Set<MemberId> told = members.findRecords(ids).stream()
                .filter(record -> record.member().getMunicipalityId().equals(municipality.value()))
                .filter(record ->
                        !record.member().hasLeft(today) && record.member().getHrSince() == null)
                .filter(record -> !linked.contains(record.member().getId()))
                .sorted((one, other) ->
                        one.member().getSearchKey().compareTo(other.member().getSearchKey()))
                .map(record -> {
                    cards.add(card(record, known.get(record.member().getId()), today, false));
                    return record.member().memberId();
                })
                .collect(toSet());
        decided(caller, "activation.printed", told);
        return cards;
    }

    /**
     * Makes a code for somebody whose last day is noted, to take along: from the day after it, it makes any account the private one of the person, by which the
     * person reads the own records and nothing else. A code from before is void. Refused {@code has-not-left} where no last day is noted, {@code forgotten} for
     * somebody who was erased; throws {@link NotFound}. Whether the person has a private access already makes no difference here, so that nobody learns it by asking for a code; such
     * a code works for nobody, as {@link #redeem} says.
     */
    @Evaluation(value = "access", readers = Role.HR, alwaysOn = NEEDED)
    public ActivationCard printForLeaving(Caller caller, MunicipalityId municipality, MemberId person) {
        caller.requireAffiliation(municipality, Role.HR);
        MemberRecord found = members.findRecords(Set.of(person.value())).stream()
                .filter(record -> record.member().getMunicipalityId().equals(municipality.value()))
                .findFirst()
                .orElseThrow(() -> new NotFound("member", person));
        LocalDate leftOn = FormerAccounts.lastDay(found.member());
        LocalDate today = LocalDate.now(clock);
        ActivationCard card =
                card(found, codes.findById(person.value()).orElse(null), leftOn.isAfter(today) ? leftOn : today, true);
        decided(caller, "activation.printed", Set.of(person));
        return card;
    }

    /** Makes the person's code void; throws {@link NotFound} where there is none that could be entered. */
    public void revoke(Caller caller, MunicipalityId municipality, MemberId person) {
        caller.requireAffiliation(municipality, Role.HR);
        members.findByIdAndMunicipalityId(person.value(), municipality.value())
                .flatMap(member -> codes.findById(member.getId()))
                .filter(code -> code.isGood(LocalDate.now(clock)))
                .orElseThrow(() -> new NotFound("activation", person))
                .revoke();
        decided(caller, "activation.revoked", Set.of(person));
    }

    /** Takes the accounts off the person, e.g. where the wrong one was linked; they belong to nobody from now on. Throws {@link NotFound} where there is none. */
    public void unlink(Caller caller, MunicipalityId municipality, MemberId person) {
        caller.requireAffiliation(municipality, Role.HR);
        Member member = members.findByIdAndMunicipalityId(person.value(), municipality.value())
                .orElseThrow(() -> new NotFound("member", person));
        List<Identity> accounts = identities.findByMemberId(member.getId());
        if (accounts.isEmpty()) {
            throw new NotFound("account", person);
        }
        if (person.equals(caller.member())) {
            throw new Refused("own-account", "an account does not unlink itself");
        }
        accounts.forEach(Identity::leaveEmployer);
        member.deactivate();
        decided(caller, "account.unlinked", Set.of(person));
    }

    /**
     * Links the account that the caller has signed in with, and that belongs to no employee yet, to the person who has this personnel key and code; for somebody
     * who has left as the private account of {@link PrivateAccounts}. Answers the roles that count from now on; empty where the two do not belong together or the code is void, which is not told apart. Throws {@link AccessDenied} for
     * nobody, {@link Refused} {@code has-employer} for the account of an employee, {@code not-yet} for a code to take along up to the last day at work, which stays
     * good. Nobody's private access is replaced: for somebody who has one by now, the code is void, and the person is told.
     */
    public Optional<Set<Role>> redeem(Caller caller, String personnelKey, String typed) {
        if (caller.identity() == null) {
            throw new AccessDenied("identity");
        }
        LocalDate today = LocalDate.now(clock);
        Identity identity = identities
                .findByIssuerAndSubject(
                        caller.identity().issuer(), caller.identity().subject())
                .filter(known -> known.key().equals(caller.identity()))
                .orElseThrow(() -> new AccessDenied("identity"));
        if (caller.member() != null) {
            throw new Refused("has-employer", "the account is an employee's already");
        }
        Optional<ActivationCode> code =
                codes.findByCodeSha256(PrintedCode.typed(typed).hash()).filter(found -> found.isGood(today));
        Optional<Member> owner = code.flatMap(found -> members.findById(found.getMemberId()));
        if (owner.isPresent()
                && code.get().isForLeaving()
                && !owner.get().hasLeft(today)
                && hasKey(owner.get(), personnelKey)) {
            throw new Refused("not-yet", "the code counts from the day after the last day at work");
        }
        Optional<Member> person = owner.filter(
                member -> member.hasLeft(today) ? !member.isAnonymous() : maySignInAgain(member, identity));
        if (person.isEmpty() || !hasKey(person.get(), personnelKey)) {
            code.ifPresent(ActivationCode::fail);
            log.info("An activation code was refused");
            return Optional.empty();
        }
        if (person.get().hasLeft(today) && formers.hasAccess(person.get())) {
            code.get().revoke();
            tell(caller, "activation.revoked", code.get().member());
            return Optional.empty();
        }
        code.get().use();
        if (person.get().hasLeft(today)) {
            return Optional.of(linkPrivately(caller, identity, person.get()));
        }
        person.get().activate(today);
        return Optional.of(link(caller, identity, person.get()));
    }

    private static boolean hasKey(Member member, String typed) {
        return KeyFormats.fold(member.getPersonnelKey()).equals(KeyFormats.fold(typed));
    }

    private boolean maySignInAgain(Member member, Identity identity) {
        return member.getHrSince() == null
                && identities.findByMemberId(member.getId()).stream().allMatch(other -> other == identity);
    }

    private Set<Role> linkPrivately(Caller caller, Identity identity, Member person) {
        audit.recordOwn(
                caller, "private-account.linked", "member", person.memberId().toString(), null);
        return formers.link(identity, person);
    }

    private Set<Role> link(Caller caller, Identity identity, Member person) {
        Set<Role> roles = EnumSet.of(Role.LEARNER);
        roles.addAll(identity.roles());
        ProviderId provider = identity.getProviderId() == null ? null : new ProviderId(identity.getProviderId());
        identity.grant(identity.getDisplayName(), roles, person.memberId(), provider);
        tell(caller, "account.linked", person.memberId());
        return Role.effective(roles, true, provider != null);
    }

    private ActivationCard card(
            MemberRecord found, @Nullable ActivationCode known, LocalDate from, boolean forLeaving) {
        PrintedCode code = PrintedCode.next();
        LocalDate lastDay = from.plusDays(DAYS);
        Member member = found.member();
        if (known == null) {
            codes.save(new ActivationCode(member.memberId(), code, Times.now(clock), lastDay, forLeaving));
        } else {
            known.renew(code, Times.now(clock), lastDay, forLeaving);
        }
        return new ActivationCard(
                (member.getGivenName() + " " + member.getFamilyName()).strip(),
                found.unitName(),
                code.inGroups(),
                lastDay);
    }

    private void tell(Caller caller, String action, MemberId person) {
        audit.record(caller, action, "member", person.toString(), null);
        notifications.tellDecision(NotificationKind.ACCESS_CHANGED, action, Set.of(person), DecisionFacts.none());
    }

    private void decided(Caller caller, String action, Set<MemberId> people) {
        people.forEach(person -> audit.record(caller, action, "member", person.toString(), null));
        notifications.tellDecision(NotificationKind.ACCESS_CHANGED, caller, action, people, DecisionFacts.none());
    }
}
