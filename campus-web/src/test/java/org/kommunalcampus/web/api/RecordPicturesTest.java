package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.record.BakedPng;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.xml.sax.InputSource;

/** Badges as pictures that carry their credentials: handed out, checked, refused. */
@ApiTest
class RecordPicturesTest {

    private static final String OWN = "/api/v1/me/records";

    @Autowired
    private Client client;

    @Autowired
    private MockMvcTester http;

    @Test
    void thePictureIsWellFormedAndCarriesTheCredential() throws Exception {
        MvcTestResult answer = client.as("lernende").get(OWN + "/" + number() + "/credential/picture");
        String picture = text(answer);

        assertThat(answer).hasStatusOk().hasContentType("image/svg+xml");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var badge = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)))
                .getDocumentElement()
                .getElementsByTagNameNS("https://purl.imsglobal.org/ob/v3p0", "credential")
                .item(0)
                .getAttributes()
                .getNamedItem("verify");
        assertThat(badge.getNodeValue())
                .isEqualTo(text(client.as("lernende").get(OWN + "/" + number() + "/credential")));
        assertThat((String) Client.read(check(picture.getBytes(StandardCharsets.UTF_8), "image/svg+xml"), "$.verdict"))
                .isEqualTo("SIGNED");
        assertThat(upload(picture.getBytes(StandardCharsets.UTF_8)))
                .bodyText()
                .contains("Die digitale Unterschrift stimmt", "Der Nachweis gilt");
        assertThat(upload(("eyJ" + "a".repeat(70_000)).getBytes(StandardCharsets.UTF_8)))
                .hasStatus3xxRedirection();
    }

    @Test
    void thePixelsCarryTheCredentialAndPicturesWithoutOneAreRefusedInPlainWords() throws Exception {
        String address = OWN + "/" + number() + "/credential/png";
        MvcTestResult answer = client.as("lernende").get(address);
        byte[] picture = answer.getResponse().getContentAsByteArray();
        var drawn = ImageIO.read(new ByteArrayInputStream(picture));
        var unbaked = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", unbaked);

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("image/png")
                .hasHeader("Content-Disposition", "attachment; filename=\"Nachweis-" + number() + ".png\"");
        assertThat(drawn.getWidth()).isEqualTo(1024);
        assertThat(drawn.getRGB(512, 60)).as("the blue band").isEqualTo(0xff1a3a8f);
        assertThat((String) Client.read(check(picture, "image/png"), "$.verdict"))
                .isEqualTo("SIGNED");
        assertThat(upload(picture)).bodyText().contains("Die digitale Unterschrift stimmt", "Der Nachweis gilt");
        assertThat(check(unbaked.toByteArray(), "image/png"))
                .hasStatus(422)
                .bodyText()
                .contains("no-credential");
        assertThat(problem(unbaked.toByteArray())).contains("enthält keinen digitalen Nachweis");
        assertThat(problem(BakedPng.bake(unbaked.toByteArray(), "https://badges.example.org/1")))
                .contains("der nicht von hier stammt");
        picture[picture.length / 2] ^= 1;
        assertThat(problem(picture)).contains("beschädigt");
        assertThat(client.as("lotse").get(address)).hasStatus(404);
    }

    private String number() {
        return Client.read(client.as("lernende").get(OWN), "$.content[0].number");
    }

    private String problem(byte[] file) {
        return String.valueOf(upload(file).getMvcResult().getFlashMap().get("problem"));
    }

    private MvcTestResult upload(byte[] file) {
        return http.post()
                .uri("/nachweis-pruefen")
                .multipart()
                .file(new MockMultipartFile("file", "nachweis.pdf", "application/pdf", file))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult check(byte[] file, String type) {
        return http.post()
                .uri("/api/v1/records/verification")
                .contentType(type)
                .content(file)
                .exchange();
    }

    private static String text(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
