package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Putting the platform to use by command. */
@ApiTest
@Transactional
class OpeningApiTest {

    private static final String OPERATOR = "/api/v1/operator";
    private static final String LIST = """
            ags,ars,name,kind,state,district,postcode,population
            09999001,099990001001,Oberdorf,Gemeinde,Bayern,Muster,80000,1200
            0999,099990001002,Unterdorf,Gemeinde,Bayern,Muster,80000,viele
            """;

    @Autowired
    private Client client;

    @BeforeEach
    void asOperator() {
        client.as("betrieb");
    }

    @Test
    void aRegionItsMunicipalitiesAndTheirFirstHrPersonAreMadeByCommand() {
        var region = post("/regions", "{\"code\": \"ALLGAEU\", \"name\": \"Allgäu\"}");
        assertThat(region).hasStatus(201);
        assertThat(Client.<String>read(region, "$.name")).isEqualTo("Allgäu");

        var list = client.send(
                HttpMethod.POST,
                OPERATOR + "/municipalities/imports?region=ALLGAEU",
                MediaType.valueOf("text/csv"),
                LIST);
        assertThat(list).hasStatusOk();
        assertThat(Client.<Integer>read(list, "$.accepted")).isEqualTo(1);
        assertThat(Client.<String>read(list, "$.rejected[0].pointer")).isIn("/ags", "/population");

        var town = post("/municipalities", """
                {"region": "ALLGAEU", "official": {"ags": "09999009", "ars": "099990001009", "name": "Neudorf", "kind": "Gemeinde",
                 "state": "Bayern", "district": "Muster", "association": null, "postcode": "80000", "population": 900}}""");
        assertThat(town).hasStatus(201);
        String hr = "/municipalities/" + Client.read(town, "$.id") + "/hr";
        var appointed = post(hr, """
                {"personnelKey": "1", "givenName": "Hannah", "familyName": "Roth", "email": "%s@neudorf.example.org"}""".formatted(UUID.randomUUID()));
        assertThat(appointed).hasStatus(201);
        String member = Client.read(appointed, "$.id");
        assertThat(Client.<String>read(client.get(OPERATOR + hr), "$.content[0].id"))
                .isEqualTo(member);
        assertThat(client.delete(OPERATOR + hr + "/" + member)).hasStatus(204);
        assertThat(client.delete(OPERATOR + hr + "/" + member)).hasStatus(404);
    }

    @Test
    void aMunicipalityIsAdmittedOnceAndOnlyFromTheList() {
        var known = post("/municipalities", "{\"region\": \"RHEIN_NECKAR\", \"ags\": \"08226096\"}");
        assertThat(known).hasStatus(409);
        assertThat(Client.<String>read(known, "$.type")).endsWith("/municipality-admitted");
        assertThat(post("/municipalities", "{\"region\": \"RHEIN_NECKAR\", \"ags\": \"00000000\"}"))
                .hasStatus(422);
    }

    @Test
    void shippedContentIsListedAndLoaded() {
        var shipped = client.get(OPERATOR + "/shipped-content");
        assertThat(Client.<String>read(shipped, "$[0].name")).isEqualTo("digcomp");
        assertThat(Client.<Boolean>read(shipped, "$[2].loaded")).isTrue();
        assertThat(Client.<Integer>read(post("/shipped-content/job-profiles/imports", ""), "$.updated"))
                .isPositive();
        assertThat(Client.<Integer>read(post("/municipalities/shipped-imports?region=RHEIN_NECKAR", ""), "$.unchanged"))
                .isEqualTo(290);
        assertThat(post("/shipped-content/nothing/imports", "")).hasStatus(404);
    }

    private MvcTestResult post(String path, String body) {
        return client.send(HttpMethod.POST, OPERATOR + path, body);
    }
}
