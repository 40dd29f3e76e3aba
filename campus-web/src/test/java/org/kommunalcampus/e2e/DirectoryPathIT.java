package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** HR lets the directory in, reads what it would do, puts it to use; a genuine client makes a person. */
@EndToEndTest
class DirectoryPathIT {

    private final PackagedProgram program;

    DirectoryPathIT(PackagedProgram program) {
        this.program = program;
    }

    @Test
    void hrTriesTheDirectoryAndPutsItToUse(Person person) {
        person.signsInAs("personal").opens("/personal/verzeichnis");
        person.findsThePageAccessible().takesAPicture("directory");
        Page page = person.page();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Probe-Verzeichnis");
        person.clicks("Schlüssel erzeugen");
        person.reads("Ihr Schlüssel").findsThePageAccessible().takesAPicture("directory-key");
        String key = page.locator("#key").textContent();
        String path = page.locator("ol code").first().textContent().replaceFirst("^https?://[^/]+", "");

        try (var client = client(path, key)) {
            assertThat(create(client).isSuccess()).isTrue();
        }
        person.opens("/personal/verzeichnis/protokoll?q=4790")
                .reads("Jule Probe (4790)")
                .reads("auf Probe, nichts geändert")
                .findsThePageAccessible()
                .takesAPicture("directory-steps");
        person.opens("/personal/beschaeftigte?q=4790").reads("niemand");

        person.opens("/personal/verzeichnis");
        page.locator("article", new Page.LocatorOptions().setHasText("Probe-Verzeichnis"))
                .getByText("In Betrieb nehmen")
                .first()
                .click();
        page.locator(".kc-confirm:popover-open")
                .getByText("In Betrieb nehmen", new Locator.GetByTextOptions().setExact(true))
                .click();
        person.reads("Das Verzeichnis ist in Betrieb");
        try (var client = client(path, key)) {
            assertThat(create(client).isSuccess()).isTrue();
        }
        person.opens("/personal/beschaeftigte?q=4790");
        person.link("Probe, Jule").click();
        person.reads("Vom Verzeichnis gepflegt").findsThePageAccessible();
        person.opens("/personal/verzeichnis")
                .turnsToAPhone()
                .findsThePageAccessible()
                .takesAPicture("directory-phone");
    }

    private ScimRequestBuilder client(String path, String key) {
        return new ScimRequestBuilder(
                program.address() + path,
                ScimClientConfig.builder()
                        .httpHeaders(Map.of("Authorization", "Bearer " + key))
                        .build());
    }

    private static ServerResponse<User> create(ScimRequestBuilder client) {
        return client.create(User.class, "/Users")
                .setResource(User.builder()
                        .userName("jule.probe@weinheim.example")
                        .name(Name.builder()
                                .givenName("Jule")
                                .familyName("Probe")
                                .build())
                        .emails(List.of(Email.builder()
                                .value("jule.probe@weinheim.example")
                                .type("work")
                                .primary(true)
                                .build()))
                        .active(true)
                        .enterpriseUser(
                                EnterpriseUser.builder().employeeNumber("4790").build())
                        .build())
                .sendRequest();
    }
}
