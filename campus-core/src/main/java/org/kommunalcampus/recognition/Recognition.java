package org.kommunalcampus.recognition;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.StoredFile;
import org.kommunalcampus.profile.AttestationId;
import org.kommunalcampus.record.CompletionId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;

/** A proof of something learned elsewhere, from its handing in to what became of it. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Recognition {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProofChecker checker;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID providerId;

    private String title;
    private String issuer;
    private LocalDate issuedOn;
    private @Nullable LocalDate validUntil;
    private @Nullable Integer minutes;
    private @Nullable String note;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID moduleId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RecognitionState state;

    private Instant handedInAt;
    private @Nullable String question;
    private @Nullable String answer;
    private @Nullable Instant decidedAt;
    private @Nullable LocalDate grantedUntil;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID completionId;

    private @Nullable String remark;
    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Long version;

    @ElementCollection
    @CollectionTable(name = "recognition_level", joinColumns = @JoinColumn(name = "recognition_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<ProofLevel> levels = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "recognition_file", joinColumns = @JoinColumn(name = "recognition_id"))
    @OrderColumn(name = "position")
    @Column(name = "file_id")
    @JdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = 100)
    private List<UUID> files = new ArrayList<>();

    Recognition(
            MemberId member,
            MunicipalityId municipality,
            RecognitionDraft draft,
            @Nullable ProviderId provider,
            List<FileId> kept,
            Instant now) {
        id = RecognitionId.next().value();
        memberId = member.value();
        municipalityId = municipality.value();
        checker = draft.checker();
        providerId = provider == null ? null : provider.value();
        ProofStatement said = draft.statement();
        title = Objects.requireNonNull(said.title());
        issuer = Objects.requireNonNull(said.issuer());
        issuedOn = Objects.requireNonNull(said.issuedOn());
        validUntil = said.validUntil();
        minutes = said.minutes();
        note = said.note();
        moduleId = draft.module() == null ? null : draft.module().value();
        state = RecognitionState.OPEN;
        handedInAt = now;
        draft.levels().forEach(level -> levels.add(ProofLevel.claimed(level)));
        kept.forEach(file -> files.add(file.value()));
    }

    /** Throws {@link Stale} for another version than the one that was read. */
    Recognition seenAs(long expected) {
        Stale.check(expected, seenVersion());
        return this;
    }

    /** Refused {@code already-decided} once somebody decided or the person took it back. */
    Recognition undecided() {
        if (!state.isUndecided()) {
            throw new Refused("already-decided", "recognition " + id + " is " + state);
        }
        return this;
    }

    void ask(String words) {
        state = RecognitionState.QUESTIONED;
        question = words;
        answer = null;
    }

    /** Refused {@code not-asked} where nobody waits for an answer. */
    void answer(String words) {
        if (state != RecognitionState.QUESTIONED) {
            throw new Refused("not-asked", "recognition " + id + " is " + state);
        }
        state = RecognitionState.OPEN;
        answer = words;
    }

    void complete(CompletionId completion, @Nullable LocalDate until, @Nullable String words, Instant now) {
        completionId = completion.value();
        grant(RecognitionState.RECOGNISED, until, words, now);
    }

    /** What counts by competence; what is missing does not count. */
    void attest(
            Map<CompetenceId, ProofLevel> granted,
            RecognitionState became,
            @Nullable LocalDate until,
            @Nullable String words,
            Instant now) {
        List<ProofLevel> all = new ArrayList<>();
        levels.forEach(level -> all.add(granted.getOrDefault(level.competence(), level)));
        granted.values().stream()
                .filter(level ->
                        all.stream().noneMatch(other -> other.competence().equals(level.competence())))
                .forEach(all::add);
        levels.clear();
        levels.addAll(all);
        grant(became, until, words, now);
    }

    private void grant(RecognitionState became, @Nullable LocalDate until, @Nullable String words, Instant now) {
        state = became;
        grantedUntil = until;
        remark = words;
        decidedAt = now;
    }

    void decline(String why, Instant now) {
        grant(RecognitionState.DECLINED, null, why, now);
    }

    void withdraw(Instant now) {
        grant(RecognitionState.WITHDRAWN, null, null, now);
        forgetWords();
    }

    /** Forgets what was said about it, which proves nothing. */
    void forgetWords() {
        note = null;
        question = null;
        answer = null;
    }

    /** Refused {@code not-recognised} where nothing of it counts. */
    void revoke(String why, Instant now) {
        if (!state.isGranted()) {
            throw new Refused("not-recognised", "recognition " + id + " is " + state);
        }
        state = RecognitionState.REVOKED;
        remark = why;
        revokedAt = now;
    }

    /** The files, which it forgets. */
    List<FileId> releaseFiles() {
        List<FileId> gone = fileIds();
        files.clear();
        return gone;
    }

    RecognitionId id() {
        return new RecognitionId(id);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    MunicipalityId municipality() {
        return new MunicipalityId(municipalityId);
    }

    @Nullable
    ProviderId provider() {
        return providerId == null ? null : new ProviderId(providerId);
    }

    @Nullable
    ModuleId module() {
        return moduleId == null ? null : new ModuleId(moduleId);
    }

    @Nullable
    CompletionId completion() {
        return completionId == null ? null : new CompletionId(completionId);
    }

    List<AttestationId> attestations() {
        return levels.stream()
                .map(ProofLevel::attestation)
                .filter(Objects::nonNull)
                .toList();
    }

    List<FileId> fileIds() {
        return files.stream().map(FileId::new).toList();
    }

    long seenVersion() {
        return Objects.requireNonNullElse(version, 0L);
    }

    ProofStatement statement() {
        return new ProofStatement(title, issuer, issuedOn, validUntil, minutes, note);
    }

    RecognitionView view(List<StoredFile> kept) {
        return new RecognitionView(
                id(),
                member(),
                checker,
                statement(),
                module(),
                levels.stream().map(ProofLevel::view).toList(),
                kept,
                state,
                handedInAt,
                question,
                answer,
                decidedAt,
                grantedUntil,
                completionId != null,
                remark,
                seenVersion());
    }
}
