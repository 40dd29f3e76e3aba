package org.kommunalcampus.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.study.ElementView;
import org.kommunalcampus.study.StudyView;
import org.kommunalcampus.tool.ApprovedTool;
import org.springframework.stereotype.Component;

/** What a launch says (LTI 1.3 core, section 5.3; AGS 2.0, section 3.1). Nothing of the person but the pseudonym, and the name where the person agrees. */
@Component
@RequiredArgsConstructor
class LaunchClaims {

    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String ENDPOINT = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
    private static final String COURSE = "http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection";

    private final Modules modules;
    private final Members members;
    private final Clock clock;

    /**
     * Who opens it, and how the tool asked.
     *
     * @param named whether the tool is told the name
     */
    record SignedIn(String subject, boolean named, String nonce, String target, String language) {}

    Map<String, Object> of(
            Caller caller,
            ApprovedTool tool,
            StudyView study,
            ElementView element,
            SignedIn who,
            LaunchAddresses addresses) {
        Instant now = clock.instant();
        ModuleId module = study.enrolment().module();
        Material material = element.item().materialOrEmpty();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("iss", addresses.issuer());
        said.put("aud", tool.id().toString());
        said.put("sub", who.subject());
        said.put("nonce", who.nonce());
        said.put("iat", now.getEpochSecond());
        said.put("exp", now.plus(LIFE).getEpochSecond());
        said.put("jti", UUID.randomUUID().toString());
        said.put("locale", who.language());
        if (who.named()) {
            MemberView member = members.self(caller);
            said.put("name", member.fullName());
            said.put("given_name", member.givenName());
            said.put("family_name", member.familyName());
        }
        said.put(CLAIM + "message_type", "LtiResourceLinkRequest");
        said.put(CLAIM + "version", "1.3.0");
        said.put(CLAIM + "deployment_id", tool.deployment());
        said.put(CLAIM + "target_link_uri", who.target());
        said.put(
                CLAIM + "resource_link",
                Map.of(
                        "id",
                        element.id().toString(),
                        "title",
                        element.item().element().title()));
        said.put(CLAIM + "roles", List.of(MEMBERSHIP));
        said.put(CLAIM + "context", Map.of("id", module.toString(), "title", title(module), "type", List.of(COURSE)));
        said.put(
                CLAIM + "tool_platform",
                Map.of("guid", addresses.issuer(), "name", "KommunalCampus", "product_family_code", "kommunalcampus"));
        said.put(
                CLAIM + "launch_presentation",
                Map.of("document_target", "window", "locale", who.language(), "return_url", addresses.back()));
        said.put(CLAIM + "custom", Objects.requireNonNull(material.tool()).custom());
        if (material.isScored()) {
            said.put(
                    ENDPOINT,
                    Map.of(
                            "scope",
                            LtiScopes.ALL,
                            "lineitems",
                            addresses.lineItems(module),
                            "lineitem",
                            addresses.lineItem(module, element.id())));
        }
        return said;
    }

    private String title(ModuleId module) {
        ModuleCard card = modules.cards(List.of(module)).get(module);
        return card == null ? "" : card.title();
    }
}
