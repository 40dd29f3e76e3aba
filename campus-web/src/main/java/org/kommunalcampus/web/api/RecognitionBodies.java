package org.kommunalcampus.web.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.recognition.ClaimedLevel;
import org.kommunalcampus.recognition.ProofChecker;
import org.kommunalcampus.recognition.ProofStatement;
import org.kommunalcampus.recognition.ProviderRecognitions.Asked;
import org.kommunalcampus.recognition.RecognitionDecision;
import org.kommunalcampus.recognition.RecognitionState;
import org.kommunalcampus.recognition.RecognitionView;
import org.kommunalcampus.shared.FieldChecks;
import org.springframework.stereotype.Component;

/** Proofs from elsewhere, as the API says them. */
@Component
@RequiredArgsConstructor
class RecognitionBodies {

    private final References references;

    /** A file of a proof; {@code …/files/{id}} opens it. */
    record ProofFileBody(String id, String name, String type, long size) {}

    /**
     * A level of a proof.
     *
     * @param claimed as the person says, missing where whoever checked it found the level
     * @param granted as it counts, missing where it does not
     */
    record CheckedLevelBody(
            Reference competence,
            @Nullable Integer claimed,
            @Nullable Integer granted) {}

    /**
     * A proof from elsewhere.
     *
     * @param member id of the person; missing where a provider asks, who knows people by what they handed in
     * @param person name and municipality where a provider asks, until the files are erased; missing otherwise
     * @param checker who checks it and alone sees its files
     * @param module that it stands for; missing where it shows levels
     * @param files none any more 90 days after the decision
     * @param grantedUntil the last day on which it counts
     */
    record RecognitionBody(
            String id,
            @Nullable String member,
            @Nullable String person,
            ProofChecker checker,
            RecognitionState state,
            @Nullable String title,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable Integer minutes,
            @Nullable String note,
            @Nullable Reference module,
            List<CheckedLevelBody> levels,
            List<ProofFileBody> files,
            OffsetDateTime handedInAt,
            @Nullable String question,
            @Nullable String answer,
            @Nullable OffsetDateTime decidedAt,
            @Nullable LocalDate grantedUntil,
            @Nullable String remark) {}

    /** A level that counts. */
    record GrantedLevel(
            @Nullable CompetenceId competence, @Nullable Integer level) {}

    /**
     * What counts of a proof.
     *
     * @param whole whether the module that it stands for counts as completed
     * @param levels what counts otherwise
     * @param validUntil the last day on which it counts; as the proof says where it is missing
     * @param remark needed where less counts than was handed in
     */
    record RecognitionRequest(
            @Nullable Boolean whole,
            @Nullable List<GrantedLevel> levels,
            @Nullable LocalDate validUntil,
            @Nullable String remark) {

        RecognitionDecision read() {
            var checks = new FieldChecks();
            List<ClaimedLevel> granted = Objects.requireNonNullElse(levels, List.<GrantedLevel>of()).stream()
                    .map(level -> read(level, checks))
                    .filter(Objects::nonNull)
                    .toList();
            checks.orThrow();
            return new RecognitionDecision(Boolean.TRUE.equals(whole), granted, validUntil, remark);
        }

        private static @Nullable ClaimedLevel read(@Nullable GrantedLevel said, FieldChecks checks) {
            CompetenceId competence = said == null ? null : said.competence();
            Integer level = said == null ? null : said.level();
            if (competence == null || level == null || level < Level.MIN || level > Level.MAX) {
                checks.reject("/levels", "required", "Each level names a competence and a level from 1 to 8.");
                return null;
            }
            return new ClaimedLevel(competence, new Level(level));
        }
    }

    /** A question to the person. */
    record QuestionRequest(@Nullable String question) {}

    /** What the person answers. */
    record ProofAnswerRequest(@Nullable String answer) {}

    /** The bodies in the same order, with the names of what they are about from a constant number of queries. */
    List<RecognitionBody> all(List<RecognitionView> found, Locale locale) {
        References.Words words = words(found, locale);
        return found.stream()
                .map(proof -> body(proof, proof.member().toString(), null, words))
                .toList();
    }

    /** The same for a provider, which knows the people by what they handed in alone. */
    List<RecognitionBody> asked(List<Asked> found, Locale locale) {
        References.Words words = words(found.stream().map(Asked::proof).toList(), locale);
        return found.stream()
                .map(asked -> body(asked.proof(), null, asked.who().isEmpty() ? null : asked.who(), words))
                .toList();
    }

    private References.Words words(List<RecognitionView> found, Locale locale) {
        Set<ModuleId> modules = new HashSet<>();
        Set<CompetenceId> competences = new HashSet<>();
        found.forEach(proof -> {
            if (proof.module() != null) {
                modules.add(proof.module());
            }
            proof.levels().forEach(level -> competences.add(level.competence()));
        });
        return references.all(modules, competences, locale);
    }

    /** Those that a parameter names; those that wait for a decision where it names none. */
    static Set<RecognitionState> states(@Nullable List<RecognitionState> asked) {
        return asked == null || asked.isEmpty() ? EnumSet.of(RecognitionState.OPEN) : EnumSet.copyOf(asked);
    }

    /** Levels as a form sends them, such as {@code id@3}; what cannot be read is an error at {@code /levels}. */
    static List<ClaimedLevel> levels(@Nullable List<String> sent) {
        var checks = new FieldChecks();
        List<ClaimedLevel> read = Objects.requireNonNullElse(sent, List.<String>of()).stream()
                .map(text -> level(text, checks))
                .filter(Objects::nonNull)
                .toList();
        checks.orThrow();
        return read;
    }

    private static @Nullable ClaimedLevel level(String text, FieldChecks checks) {
        List<String> parts = Arrays.asList(text.strip().split("@"));
        try {
            return new ClaimedLevel(CompetenceId.of(parts.getFirst()), new Level(Integer.parseInt(parts.getLast())));
        } catch (IllegalArgumentException unreadable) {
            checks.reject("/levels", "unreadable", "A level is an id of a competence, @ and a level from 1 to 8.");
            return null;
        }
    }

    private static RecognitionBody body(
            RecognitionView proof, @Nullable String member, @Nullable String person, References.Words words) {
        ProofStatement said = proof.statement();
        return new RecognitionBody(
                proof.id().toString(),
                member,
                person,
                proof.checker(),
                proof.state(),
                said.title(),
                said.issuer(),
                said.issuedOn(),
                said.validUntil(),
                said.minutes(),
                said.note(),
                words.moduleOrNull(proof.module()),
                proof.levels().stream()
                        .map(level -> new CheckedLevelBody(
                                words.competence(level.competence()), level.claimed(), level.granted()))
                        .toList(),
                proof.files().stream()
                        .map(file -> new ProofFileBody(
                                file.id().toString(), file.name(), file.kind().getMediaType(), file.size()))
                        .toList(),
                proof.handedInAt().atOffset(ZoneOffset.UTC),
                proof.question(),
                proof.answer(),
                proof.decidedAt() == null ? null : proof.decidedAt().atOffset(ZoneOffset.UTC),
                proof.grantedUntil(),
                proof.remark());
    }
}
