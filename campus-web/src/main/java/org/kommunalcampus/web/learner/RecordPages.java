package org.kommunalcampus.web.learner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Refresher;
import org.kommunalcampus.curriculum.RenewalOffers;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.LevelEvidence;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.record.AchievementRecordView;
import org.kommunalcampus.record.AchievementRecords;
import org.kommunalcampus.record.CompletionId;
import org.kommunalcampus.record.CompletionView;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.record.PaperNames;
import org.kommunalcampus.record.ProvenLevel;
import org.kommunalcampus.record.RecordCredentials;
import org.kommunalcampus.record.RecordNumber;
import org.kommunalcampus.record.RecordState;
import org.kommunalcampus.record.RecordSuspensions;
import org.kommunalcampus.record.ReissuedRecord;
import org.kommunalcampus.record.SuspensionView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.OneLook;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.web.proof.RecordWords;
import org.springframework.stereotype.Component;

/** Lists completions with the levels that they prove. */
@Component
@RequiredArgsConstructor
class RecordPages {

    private final Completions completions;
    private final AchievementRecords records;
    private final PaperNames paperNames;
    private final NumberWords numbers;
    private final RecordCredentials credentials;
    private final RecordSuspensions suspensions;
    private final RecordWords words;
    private final RenewalOffers renewals;
    private final Profiles profiles;
    private final Members members;
    private final NamesReader namesReader;
    private final Phrases phrases;
    private final Wording wording;
    private final Clock clock;
    private final OneLook oneLook;

    /**
     * The records of one person; all texts are in the reader's language.
     *
     * @param asOf the day on which the list was made
     * @param hours learning time of all of them
     * @param onPaper how the person is called on what is issued now
     * @param former whether the reader has left, so that nothing else of the platform is open
     * @param digital whether there are signed credentials, too
     */
    record Records(
            String person,
            String employer,
            String asOf,
            String hours,
            List<Completed> completed,
            boolean digital,
            String onPaper,
            boolean former) {}

    /**
     * A completed module.
     *
     * @param until the last day on which it counts, null for good
     * @param facts hours, format, provider
     * @param points what was reached, null where none are given
     * @param levels competences that it proves, with their levels
     * @param number of the achievement record
     * @param kind what the achievement record is called
     * @param lapsed whether it counts no more
     * @param renewals by which refreshers it was renewed
     * @param refreshers what the person could take to renew it
     * @param suspended until when and why it is suspended, {@code null} where it is not
     * @param holder how the person is called on it
     * @param earlier its earlier numbers, the first one first
     */
    record Completed(
            String title,
            String href,
            String when,
            @Nullable String until,
            List<String> facts,
            String evidence,
            String recordedBy,
            @Nullable String points,
            List<String> levels,
            String number,
            String kind,
            boolean lapsed,
            List<String> renewals,
            List<Link> refreshers,
            @Nullable String suspended,
            String holder,
            List<String> earlier) {}

    /** A module by its title. */
    record Link(String title, String href) {}

    Records of(Caller caller, Locale locale) {
        Map<CompletionId, AchievementRecordView> issued = records.of(caller, caller.requirePerson()).stream()
                .collect(Collectors.toMap(AchievementRecordView::completion, record -> record));
        return oneLook.at(() -> read(caller, issued, locale));
    }

    private Records read(Caller caller, Map<CompletionId, AchievementRecordView> issued, Locale locale) {
        MemberId member = caller.requirePerson();
        List<CompletionView> found = completions.of(caller, member).stream()
                .filter(completion -> issued.containsKey(completion.id()))
                .toList();
        boolean former = caller.is(Role.FORMER);
        // the profile stays closed to who has left; the records themselves say what they prove
        Map<String, List<ProvenLevel>> proofs = former ? Map.of() : proofs(caller, member);
        Names names = namesReader.of(
                found.stream().map(CompletionView::module).toList(),
                Stream.concat(
                                proofs.values().stream().flatMap(List::stream).map(ProvenLevel::competence),
                                issued.values().stream()
                                        .filter(record -> former)
                                        .flatMap(record -> record.levels().stream())
                                        .map(ProvenLevel::competence))
                        .toList());
        Map<ModuleId, List<Refresher>> refreshers = former
                ? Map.of()
                : renewals.of(
                        caller,
                        member,
                        found.stream()
                                .filter(completion -> isToRenew(issued.get(completion.id())))
                                .map(CompletionView::module)
                                .collect(Collectors.toSet()));
        Map<CompletionId, SuspensionView> suspended = suspensions.of(caller, member);
        Map<RecordNumber, List<ReissuedRecord>> chains =
                issued.values().stream().allMatch(record -> record.replaces() == null)
                        ? Map.of()
                        : records.numbers(caller, member);
        int minutes = found.stream()
                .mapToInt(completion ->
                        names.card(completion.module()).map(ModuleCard::minutes).orElse(0))
                .sum();
        MemberView person = members.self(caller);
        return new Records(
                person.fullName(),
                person.municipalityName(),
                wording.day(LocalDate.now(clock), locale),
                wording.hours(minutes, locale),
                found.stream()
                        .map(completion -> completed(
                                completion,
                                Objects.requireNonNull(issued.get(completion.id())),
                                former
                                        ? Objects.requireNonNull(issued.get(completion.id()))
                                                .levels()
                                        : proofs.getOrDefault(completion.id().toString(), List.of()),
                                suspended.get(completion.id()),
                                chains.getOrDefault(
                                        Objects.requireNonNull(issued.get(completion.id()))
                                                .number(),
                                        List.of()),
                                refreshers.getOrDefault(completion.module(), List.of()),
                                names,
                                locale))
                        .toList(),
                credentials.areOffered(),
                paperNames.own(caller).orElse(person.fullName()),
                former);
    }

    /** A record that still counts and lapses some day. */
    private static boolean isToRenew(@Nullable AchievementRecordView record) {
        return record != null && record.state() == RecordState.VALID && record.countsUntil() != null;
    }

    private Map<String, List<ProvenLevel>> proofs(Caller caller, MemberId member) {
        return profiles.of(caller, member).attested().stream()
                .filter(proof -> proof.evidence().kind() == LevelEvidence.Kind.COMPLETION)
                .collect(Collectors.groupingBy(
                        proof -> proof.evidence().ref(),
                        Collectors.mapping(
                                proof -> new ProvenLevel(proof.competence(), proof.level()), Collectors.toList())));
    }

    private Completed completed(
            CompletionView completion,
            AchievementRecordView record,
            List<ProvenLevel> proofs,
            @Nullable SuspensionView suspended,
            List<ReissuedRecord> chain,
            List<Refresher> refreshers,
            Names names,
            Locale locale) {
        LocalDate until = record.countsUntil();
        return new Completed(
                names.module(completion.module()),
                "/katalog/" + completion.module(),
                wording.day(completion.completedOn(), locale),
                until == null ? null : wording.day(until, locale),
                names.card(completion.module()).map(card -> facts(card, locale)).orElse(List.of()),
                completion.evidence(),
                phrases.say("learner.records.by." + Phrases.key(completion.recordedBy()), locale),
                completion.points() == null ? null : phrases.say("learner.records.points", locale, completion.points()),
                proofs.stream()
                        .map(proof -> phrases.say(
                                "learner.level.of",
                                locale,
                                names.competence(proof.competence(), locale),
                                proof.level().value()))
                        .sorted(Wording.alphabetical(locale))
                        .toList(),
                record.number().value(),
                words.kind(record, locale),
                record.state() == RecordState.LAPSED,
                record.renewals().stream()
                        .map(renewal -> phrases.say(
                                "learner.records.renewed", locale, renewal.module(), wording.day(renewal.on(), locale)))
                        .toList(),
                refreshers.stream()
                        .map(refresher -> new Link(refresher.title(), "/katalog/" + refresher.module()))
                        .toList(),
                suspended == null
                        ? null
                        : phrases.say(
                                "learner.records.suspended",
                                locale,
                                wording.day(suspended.until(), locale),
                                suspended.reason()),
                record.holder(),
                numbers.earlier(chain, locale));
    }

    private List<String> facts(ModuleCard card, Locale locale) {
        return List.of(
                wording.hours(card.minutes(), locale), wording.format(card.format(), locale), card.providerName());
    }
}
