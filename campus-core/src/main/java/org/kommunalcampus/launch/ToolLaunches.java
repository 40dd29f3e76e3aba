package org.kommunalcampus.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.content.ToolUse;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.signing.KeyPurpose;
import org.kommunalcampus.signing.Signatures;
import org.kommunalcampus.study.ElementView;
import org.kommunalcampus.study.SeenReport;
import org.kommunalcampus.study.Studies;
import org.kommunalcampus.study.StudyView;
import org.kommunalcampus.tool.ApprovedTool;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.tool.Tools;
import org.springframework.transaction.annotation.Transactional;

/**
 * Learners open the tool of an element (LTI 1.3 core, sections 5.1 and 5.3): {@link #start} leads to the tool, which leads back to {@link #authorise} with what the
 * launch was begun by. Each launch holds for minutes, for the person who began it, once.
 */
@UseCase
@RequiredArgsConstructor
public class ToolLaunches {

    private static final Duration UNDER_WAY = Duration.ofMinutes(5);

    private final Studies studies;
    private final Tools tools;
    private final ToolPseudonymRepository pseudonyms;
    private final ToolLaunchRepository launches;
    private final ToolTicketRepository tickets;
    private final LaunchClaims claims;
    private final Signatures signatures;
    private final Clock clock;

    /** The tool that an element of the caller's own study opens; empty where it opens none. */
    @Transactional(readOnly = true)
    public Optional<LaunchOffer> offer(Caller caller, StudyView study, ElementView element) {
        MemberId member = study.enrolment().member();
        caller.requireSelf(member);
        Material material = element.item().materialOrEmpty();
        ToolUse use = material.tool();
        return use == null
                ? Optional.empty()
                : tools.known(use.tool()).map(tool -> {
                    boolean open =
                            signatures.isOffered() && tools.openable(tool.id()).isPresent();
                    return new LaunchOffer(
                            tool.id(),
                            tool.stated().name(),
                            tools.recipient(tool.id()).orElse(""),
                            open,
                            pseudonyms
                                    .findById(ToolPseudonym.Key.of(member, tool.id()))
                                    .filter(one -> one.isNamed(tool))
                                    .isPresent(),
                            material.isScored(),
                            open ? tool.stated().origins() : new TreeSet<>());
                });
    }

    /**
     * What came of the beginning of a launch.
     *
     * @param completed whether opening the tool was the last thing that the module needed
     */
    public record Started(LaunchStart start, boolean completed) {}

    /**
     * Begins a launch, which counts as opening the element; where the tool reports no points, as having done it. Refused {@code phase-closed},
     * {@code tool-not-open} and {@code signing-not-offered}.
     */
    public Started start(Caller caller, EnrolmentId id, ElementId element, LaunchAddresses addresses) {
        MemberId member = caller.requireMember();
        StudyView study = studies.of(caller, id);
        Material material = open(study, element).item().materialOrEmpty();
        ToolUse use = use(material, element);
        ApprovedTool tool = openable(use.tool());
        if (!signatures.isOffered()) {
            throw new Refused("signing-not-offered", "no secret is set for signing");
        }
        Studies.Reported reported = studies.report(
                caller, id, element, material.isScored() ? SeenReport.hasOpened() : SeenReport.hasRead());
        Instant now = Times.now(clock);
        var key = ToolPseudonym.Key.of(member, tool.id());
        ToolPseudonym pseudonym =
                pseudonyms.findById(key).orElseGet(() -> pseudonyms.saveAndFlush(new ToolPseudonym(key, now)));
        var launchKey = ToolLaunch.Key.of(id, element, tool.id());
        ToolLaunch launch = launches.findById(launchKey)
                .orElseGet(() -> new ToolLaunch(
                        launchKey, member, reported.study().enrolment().module(), now));
        launch.happen(reported.study().edition(), now);
        launches.saveAndFlush(launch);
        String secret = ToolTicket.secret();
        tickets.save(ToolTicket.launch(secret, tool.id(), id, element, now.plus(UNDER_WAY)));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("iss", addresses.issuer());
        parameters.put("login_hint", pseudonym.subject());
        parameters.put("target_link_uri", target(use, tool));
        parameters.put("lti_message_hint", secret);
        parameters.put("client_id", tool.id().toString());
        parameters.put("lti_deployment_id", tool.deployment());
        return new Started(new LaunchStart(tool.stated().login(), parameters), reported.completed());
    }

    /**
     * Says to the tool, signed, who opens what. Refused {@code launch-invalid} for anything that the tool was not registered with, {@code launch-over} for a
     * launch that was used or takes too long, and as {@link #start}; {@link org.kommunalcampus.shared.AccessDenied} for anybody but the person who began it.
     *
     * @param language of the pages, as a language tag
     */
    public SignedLaunch authorise(
            Caller caller, AuthorisationRequest request, LaunchAddresses addresses, String language) {
        MemberId member = caller.requireMember();
        ApprovedTool tool = openable(client(request.clientId()));
        String redirect = check(request, tool);
        String ticketId =
                ToolTicket.hash(ToolTicket.Kind.LAUNCH, Objects.requireNonNullElse(request.messageHint(), ""));
        ToolTicket ticket = tickets.findById(ticketId)
                .filter(one -> one.holds(ToolTicket.Kind.LAUNCH, clock.instant()))
                .filter(one -> one.tool().equals(tool.id()))
                .orElseThrow(ToolLaunches::over);
        StudyView study = studies.of(caller, Objects.requireNonNull(ticket.enrolment()));
        ElementView element = open(study, Objects.requireNonNull(ticket.element()));
        ToolUse use = use(element.item().materialOrEmpty(), element.id());
        ToolPseudonym pseudonym = pseudonyms
                .findById(ToolPseudonym.Key.of(member, tool.id()))
                .filter(one -> one.subject().equals(request.loginHint()))
                .orElseThrow(() -> invalid("login_hint"));
        if (!use.tool().equals(tool.id()) || tickets.use(ticketId) == 0) {
            throw over();
        }
        Map<String, Object> said = claims.of(
                caller,
                tool,
                study,
                element,
                new LaunchClaims.SignedIn(
                        pseudonym.subject(),
                        pseudonym.isNamed(tool),
                        Objects.requireNonNull(request.nonce()),
                        target(use, tool),
                        language),
                addresses);
        return new SignedLaunch(
                tool.stated().name(),
                redirect,
                signatures.sign(KeyPurpose.TOOLS, said, addresses.keys()),
                request.state(),
                tool.stated().origins());
    }

    private static String check(AuthorisationRequest request, ApprovedTool tool) {
        String redirect = request.redirectUri();
        if (redirect == null || !tool.stated().redirects().contains(redirect)) {
            throw invalid("redirect_uri");
        }
        must("openid".equals(request.scope()), "scope");
        must("id_token".equals(request.responseType()), "response_type");
        must("form_post".equals(request.responseMode()), "response_mode");
        must("none".equals(request.prompt()), "prompt");
        must(
                isShort(request.nonce())
                        && !Objects.requireNonNull(request.nonce()).isBlank(),
                "nonce");
        must(request.state() == null || isShort(request.state()), "state");
        return redirect;
    }

    private static boolean isShort(@Nullable String text) {
        return text != null && text.length() <= 4000;
    }

    private static void must(boolean holds, String parameter) {
        if (!holds) {
            throw invalid(parameter);
        }
    }

    private static Refused invalid(String parameter) {
        return new Refused("launch-invalid", "the tool sent an unexpected " + parameter);
    }

    private static Refused over() {
        return new Refused("launch-over", "the launch was used or takes too long");
    }

    private static ToolId client(@Nullable String id) {
        try {
            return ToolId.of(id == null ? "" : id);
        } catch (IllegalArgumentException none) {
            throw invalid("client_id");
        }
    }

    private ApprovedTool openable(ToolId id) {
        return tools.openable(id).orElseThrow(() -> new Refused("tool-not-open", "tool " + id + " cannot be opened"));
    }

    private static ElementView open(StudyView study, ElementId element) {
        ElementView found = study.element(element).orElseThrow(() -> new NotFound("element", element));
        if (!study.phaseOf(element).orElseThrow().open()) {
            throw new Refused("phase-closed", "element " + element + " is not open");
        }
        return found;
    }

    private static ToolUse use(Material material, ElementId element) {
        return Optional.ofNullable(material.tool()).orElseThrow(() -> new NotFound("tool of element", element));
    }

    private static String target(ToolUse use, ApprovedTool tool) {
        return Objects.requireNonNullElse(use.target(), tool.stated().target());
    }
}
