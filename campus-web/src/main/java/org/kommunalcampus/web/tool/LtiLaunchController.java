package org.kommunalcampus.web.tool;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.FormTargets;
import org.kommunalcampus.launch.AuthorisationRequest;
import org.kommunalcampus.launch.SignedLaunch;
import org.kommunalcampus.launch.ToolLaunches;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The authorisation endpoint of LTI 1.3: a tool sends the person's browser here, and the browser carries back who it is. */
@Controller
@OnRefusal(texts = "tool", backTo = "/buchungen")
@RequiredArgsConstructor
class LtiLaunchController {

    private static final List<String> PARAMETERS = List.of(
            "scope",
            "response_type",
            "response_mode",
            "prompt",
            "client_id",
            "redirect_uri",
            "login_hint",
            "lti_message_hint",
            "state",
            "nonce");

    private final ToolLaunches launches;
    private final LtiAddresses addresses;

    @GetMapping(LtiAddresses.AUTHORISATION)
    ModelAndView authorise(
            Caller caller,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(name = "response_type", required = false) @Nullable String responseType,
            @RequestParam(name = "response_mode", required = false) @Nullable String responseMode,
            @RequestParam(required = false) @Nullable String prompt,
            @RequestParam(name = "client_id", required = false) @Nullable String clientId,
            @RequestParam(name = "redirect_uri", required = false) @Nullable String redirectUri,
            @RequestParam(name = "login_hint", required = false) @Nullable String loginHint,
            @RequestParam(name = "lti_message_hint", required = false) @Nullable String messageHint,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String nonce,
            HttpServletRequest request,
            Locale locale) {
        var asked = new AuthorisationRequest(
                scope, responseType, responseMode, prompt, clientId, redirectUri, loginHint, messageHint, state, nonce);
        SignedLaunch launch = launches.authorise(caller, asked, addresses.launch(), locale.getLanguage());
        FormTargets.allow(request, launch.origins());
        return new ModelAndView("tool/carry").addObject("launch", launch);
    }

    /** By a form the browser brings no cookie along, so it is led here once more. */
    @PostMapping(LtiAddresses.AUTHORISATION)
    ResponseEntity<Void> posted(HttpServletRequest request) {
        var here = UriComponentsBuilder.fromPath(request.getContextPath() + LtiAddresses.AUTHORISATION);
        for (String name : PARAMETERS) {
            String value = request.getParameter(name);
            if (value != null) {
                here.queryParam(name, "{" + name + "}");
            }
        }
        Object[] values = PARAMETERS.stream()
                .map(request::getParameter)
                .filter(value -> value != null)
                .toArray();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(here.encode().buildAndExpand(values).toUriString()))
                .build();
    }
}
