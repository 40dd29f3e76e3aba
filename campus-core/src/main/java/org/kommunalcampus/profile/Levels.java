package org.kommunalcampus.profile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;

/** What one person can: what the person says and what is proven, kept apart. */
@Embeddable
class Levels {

    /** Knowing nothing of a competence yet. */
    static final int NOTHING = 0;

    private static final Comparator<AttestedLevel> ORDER = Comparator.comparing(AttestedLevel::competence)
            .thenComparing(AttestedLevel::since, Comparator.reverseOrder())
            .thenComparing(AttestedLevel::level, Comparator.reverseOrder());

    @ElementCollection
    @CollectionTable(name = "self_assessment", joinColumns = @JoinColumn(name = "member_id"))
    @MapKeyColumn(name = "competence_id")
    @MapKeyJdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = ProfileStore.CHUNK)
    private Map<UUID, SelfAssessment> selfAssessments = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "attestation", joinColumns = @JoinColumn(name = "member_id"))
    @MapKeyColumn(name = "id")
    @MapKeyJdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = ProfileStore.CHUNK)
    private Map<UUID, Attestation> attestations = new HashMap<>();

    List<SelfAssessedLevel> selfAssessed() {
        return selfAssessments.entrySet().stream()
                .filter(own -> own.getValue().level() > NOTHING)
                .map(own -> new SelfAssessedLevel(
                        new CompetenceId(own.getKey()),
                        new Level(own.getValue().level()),
                        own.getValue().since()))
                .sorted(Comparator.comparing(SelfAssessedLevel::competence))
                .toList();
    }

    List<AttestedLevel> attested() {
        return attestations.values().stream()
                .map(Attestation::view)
                .sorted(ORDER)
                .toList();
    }

    /** The proofs for which the employer vouches, in the order of {@link #attested}. */
    List<EmployerAttestation> byEmployer() {
        return attestations.entrySet().stream()
                .filter(proof -> proof.getValue().evidenceKind() == LevelEvidence.Kind.EMPLOYER)
                .map(proof -> new EmployerAttestation(
                        new AttestationId(proof.getKey()), proof.getValue().view()))
                .sorted(Comparator.comparing(EmployerAttestation::level, ORDER))
                .toList();
    }

    /** The best valid level in each competence, whoever says so: a self-assessment never lowers what is proven. */
    Map<CompetenceId, Integer> bestOn(LocalDate day) {
        Map<CompetenceId, Integer> best = new HashMap<>();
        selfAssessments.forEach((competence, own) -> best.put(new CompetenceId(competence), own.level()));
        attested().stream()
                .filter(proof -> proof.countsOn(day))
                .forEach(proof -> best.merge(proof.competence(), proof.level().value(), Math::max));
        return best;
    }

    /** The competences whose best valid level is proven, whatever the person says. */
    Set<CompetenceId> provenOn(LocalDate day) {
        Map<CompetenceId, Integer> best = bestOn(day);
        return attested().stream()
                .filter(proof -> proof.countsOn(day))
                .filter(proof -> proof.level().value() == best.getOrDefault(proof.competence(), NOTHING))
                .map(AttestedLevel::competence)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What sinks after the day because proofs expire, by day. */
    List<LapsingLevel> lapsingAfter(LocalDate day) {
        List<LapsingLevel> lapsing = new ArrayList<>();
        Map<CompetenceId, Integer> before = bestOn(day);
        for (LocalDate expiry : expiriesAfter(day)) {
            Map<CompetenceId, Integer> after = bestOn(expiry);
            for (AttestedLevel proof : attested()) {
                CompetenceId competence = proof.competence();
                int remaining = after.getOrDefault(competence, 0);
                if (expiry.equals(proof.expires()) && remaining < before.getOrDefault(competence, 0)) {
                    lapsing.add(new LapsingLevel(competence, remaining, expiry));
                }
            }
            before = after;
        }
        return lapsing.stream().distinct().toList();
    }

    private List<LocalDate> expiriesAfter(LocalDate day) {
        return attested().stream()
                .flatMap(proof -> Optional.ofNullable(proof.expires()).stream())
                .filter(expiry -> expiry.isAfter(day))
                .distinct()
                .sorted()
                .toList();
    }

    boolean assess(CompetenceId competence, Level level, LocalDate today) {
        return assess(competence, level.value(), today);
    }

    /** The same, where 0 says that the person can nothing of it yet, which is more than to say nothing. */
    boolean assess(CompetenceId competence, int level, LocalDate today) {
        SelfAssessment before = selfAssessments.get(competence.value());
        if (before != null && before.level() == level) {
            return false;
        }
        selfAssessments.put(competence.value(), new SelfAssessment(level, today));
        return true;
    }

    /** Forgets a level that the person stated; that there is none yet stays said. */
    boolean forgetLevel(CompetenceId competence) {
        SelfAssessment before = selfAssessments.get(competence.value());
        return before != null && before.level() > NOTHING && forgetAssessment(competence);
    }

    boolean forgetAssessment(CompetenceId competence) {
        return selfAssessments.remove(competence.value()) != null;
    }

    void forgetAssessments() {
        selfAssessments.clear();
    }

    /** Keeps the proof unless the same evidence already speaks for the competence. */
    boolean attest(AttestedLevel proof) {
        boolean known = attested().stream()
                .anyMatch(kept -> kept.competence().equals(proof.competence())
                        && kept.evidence().equals(proof.evidence()));
        if (known) {
            return false;
        }
        attestations.put(UUID.randomUUID(), Attestation.of(proof));
        return true;
    }

    /** Forgets what this evidence proves. */
    boolean retract(LevelEvidence evidence) {
        return attestations.values().removeIf(kept -> kept.view().evidence().equals(evidence));
    }

    /** Forgets a proof for which the employer vouches and answers it; empty when there is none by this id. */
    Optional<AttestedLevel> withdraw(AttestationId id) {
        Optional<AttestedLevel> proof = byEmployer().stream()
                .filter(kept -> kept.id().equals(id))
                .map(EmployerAttestation::level)
                .findFirst();
        proof.ifPresent(found -> attestations.remove(id.value()));
        return proof;
    }

    /** Takes over a row that is stored. */
    void hold(UUID competence, SelfAssessment own) {
        selfAssessments.put(competence, own);
    }

    /** Takes over a row that is stored. */
    void hold(UUID id, Attestation proof) {
        attestations.put(id, proof);
    }

    void takeOver(Levels other) {
        selfAssessments.putAll(other.selfAssessments);
        attestations.putAll(other.attestations);
    }
}
