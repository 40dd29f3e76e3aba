package org.kommunalcampus.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompetenceReferenceTest {

    @Test
    void aListNamesCompetencesWithAndWithoutLevel() {
        assertThat(CompetenceReference.parseAll(" DIGCOMP30:1.1@3 | KOMMUNAL:PM2 |"))
                .containsExactly(
                        new CompetenceReference("DIGCOMP30", "1.1", new Level(3)),
                        new CompetenceReference("KOMMUNAL", "PM2", null));
        assertThat(CompetenceReference.parseAll(null)).isEmpty();
    }

    @Test
    void aSkillOfEscoIsNamedByItsUri() {
        assertThat(CompetenceReference.parse("ESCO:http://data.europa.eu/esco/skill/1@2")
                        .competence())
                .isEqualTo("ESCO:http://data.europa.eu/esco/skill/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PM2@4", "KOMMUNAL:PM2@", "KOMMUNAL:PM2@0", "KOMMUNAL:PM2@9", "KOMMUNAL:PM2@12", "A B:1@2", ""})
    void otherFormsAreRefused(String text) {
        assertThatThrownBy(() -> CompetenceReference.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
