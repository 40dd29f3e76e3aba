package org.kommunalcampus.privacy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;

/** Which evaluations a municipality has switched on, and by which agreement; one that has decided nothing has none. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class EvaluationChoice {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @ElementCollection
    @CollectionTable(name = "evaluation_agreement", joinColumns = @JoinColumn(name = "municipality_id"))
    @MapKeyColumn(name = "evaluation", length = 40)
    private Map<String, NamedAgreement> agreements = new HashMap<>();

    /** Counts the decisions, which change rows of the agreements alone. */
    @Column(nullable = false)
    private long decisions;

    @Version
    private @Nullable Long version;

    EvaluationChoice(MunicipalityId municipality) {
        municipalityId = municipality.value();
    }

    void switchOn(Set<String> evaluations, AgreementTerms terms) {
        evaluations.forEach(name -> agreements.put(name, NamedAgreement.of(terms)));
        decisions++;
    }

    void switchOff(Set<String> evaluations) {
        agreements.keySet().removeAll(evaluations);
        decisions++;
    }

    long decisions() {
        return decisions;
    }

    Map<String, NamedAgreement> agreements() {
        return Map.copyOf(agreements);
    }
}
