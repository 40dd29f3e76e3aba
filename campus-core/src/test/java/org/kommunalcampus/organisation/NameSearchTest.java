package org.kommunalcampus.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.organisation.SampleTown.OPERATOR;
import static org.kommunalcampus.organisation.SampleTown.employee;

import java.sql.Connection;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.SearchKey;
import org.kommunalcampus.testing.CapabilityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapabilityTest
class NameSearchTest {

    private static final PageRequest ALL = PageRequest.of(0, 20);

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Units units;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private SampleTown town;

    @Autowired
    private SearchKeyMigration migration;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private MunicipalityId place;
    private Caller hr;

    @BeforeEach
    void aTownWithNamesFromEverywhere() {
        place = town.admitted();
        hr = employee(place, Role.LEARNER, Role.HR);
        units.importUnits(
                hr, place, List.of(new UnitRow("32", "Bürgerdienste", null), new UnitRow("32.1", "Straßenbau", "32")));
        staffRegister.importMembers(
                hr,
                place,
                List.of(
                        person("P-1", "Jörg", "Müller", null),
                        person("P-2", "Ayşe", "Aydın", null),
                        person("P-3", "Anna Maria", "Weiß", null),
                        person("P-4", "Zoë", Normalizer.normalize("Żółkoś-Bäcker", Normalizer.Form.NFD), "32.1"),
                        person("P-5", "Søren", "O'Neill", "32")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Müller; P-1",
                "Mueller; P-1",
                "muller; P-1",
                "MÜLLER; P-1",
                "Müller, Jörg; P-1",
                "joerg mueller; P-1",
                "Jörg Müller; P-1",
                "Müll; P-1",
                "Aydin; P-2",
                "AYDIN ayse; P-2",
                "Aydın; P-2",
                "weiss; P-3",
                "Weiß, Anna; P-3",
                "maria weiss; P-3",
                "Zoe; P-4",
                "Zolkos; P-4",
                "Baecker; P-4",
                "Strassenbau; P-4",
                "soren oneill; ''",
                "Soeren; P-5",
                "O'Neill; P-5",
                "p-5; P-5"
            })
    void peopleAreFoundHoweverTheirNamesAreTyped(String typed, String key) {
        assertThat(keys(typed)).isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    @Test
    void theNameOfAUnitFindsWhoWorksInItAndBelow() {
        assertThat(keys("buergerdienste")).containsExactlyInAnyOrder("P-4", "P-5");
        assertThat(keys("32.1")).containsExactly("P-4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "%", "!", "_"})
    void whatHoldsNoWordNarrowsNothing(String typed) {
        assertThat(keys(typed)).hasSize(5);
    }

    @Test
    void municipalitiesAreFoundInTheSameWay() {
        String ags = SampleTown.freshAgs();
        String name = "Großsüßen " + UUID.randomUUID();
        municipalities.admit(OPERATOR, new NewMunicipality(town.freshRegion(), SampleTown.row(ags, name)));

        for (String typed : List.of("grosssuessen " + ags, "Großsüßen, Bergstrasse " + ags, ags)) {
            assertThat(municipalities.search(OPERATOR, typed, ALL))
                    .as(typed)
                    .extracting(MunicipalityView::ags)
                    .containsExactly(ags);
        }
    }

    @Test
    void theMigrationFillsWhatWasThereBefore() throws Exception {
        jdbc.sql("update member set search_key = '' where municipality_id = :place")
                .param("place", place.toString())
                .update();
        assertThat(keys("Mueller")).isEmpty();

        try (var connection = database.getConnection()) {
            migration.migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }

        assertThat(keys("Mueller")).containsExactly("P-1");
    }

    @Test
    void aKeyIsNeverLongerThanItsColumn() {
        assertThat(SearchKey.of("ß".repeat(120), "ß".repeat(120), "x".repeat(40)))
                .hasSizeLessThanOrEqualTo(SearchKey.LONGEST);
    }

    private List<String> keys(String typed) {
        return members.pageOf(hr, place, typed, null, ALL)
                .map(MemberView::personnelKey)
                .getContent();
    }

    private static MemberRow person(String key, String given, String family, @Nullable String unit) {
        return new MemberRow(key, given, family, null, unit, null, null);
    }
}
