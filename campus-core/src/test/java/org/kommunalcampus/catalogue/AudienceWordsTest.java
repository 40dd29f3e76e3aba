package org.kommunalcampus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.ModuleAudience.Binding;
import org.kommunalcampus.catalogue.ModuleAudience.CareerStage;

class AudienceWordsTest {

    @Test
    void headsOfDepotsAreReadFromWords() {
        ModuleAudience audience = AudienceWords.read("Führungskräfte in Bauhof, Technik und Betriebsdiensten");

        assertThat(audience).isEqualTo(new ModuleAudience(Set.of("DEPOT_HEAD"), true, null, null, Binding.PREFERABLY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Führungskräfte aller Ebenen", "Nachwuchsführungskräfte und neu ernannte Führungskräfte"})
    void peopleWhoLeadAreReadFromWords(String words) {
        assertThat(AudienceWords.read(words).leadership()).isTrue();
    }

    @Test
    void newcomersAreReadFromWordsAndOthersExcludedOnlyWhereTheWordsSaySo() {
        assertThat(AudienceWords.read("Quereinsteigerinnen und Quereinsteiger in der Kommunalverwaltung"))
                .returns(CareerStage.NEWCOMER, ModuleAudience::experience)
                .returns(Binding.PREFERABLY, ModuleAudience::binding);
        assertThat(AudienceWords.read("Nur für Datenschutzbeauftragte"))
                .returns(Set.of("DATA_PROTECTION_OFFICER"), ModuleAudience::jobProfiles)
                .returns(Binding.ONLY, ModuleAudience::binding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Alle Beschäftigten der Kommunalverwaltung",
                "Sachbearbeiterinnen und Sachbearbeiter aller Fachbereiche",
                "Beschäftigte der Personalämter und Führungskräfte mit Personalverantwortung",
                "Beschäftigte in Bürgerbüros und Standesämtern"
            })
    void whereSeveralKindsOfPeopleAreNamedItIsForEverybody(String words) {
        assertThat(AudienceWords.read(words)).isEqualTo(ModuleAudience.EVERYBODY);
    }
}
