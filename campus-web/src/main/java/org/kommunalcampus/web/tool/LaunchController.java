package org.kommunalcampus.web.tool;

import java.net.URI;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.launch.LaunchOffer;
import org.kommunalcampus.launch.LaunchStart;
import org.kommunalcampus.launch.ToolLaunches;
import org.kommunalcampus.launch.ToolNames;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.study.Studies;
import org.kommunalcampus.study.StudyView;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Opening the tool of an element, and saying whether it is told the name. */
@Controller
@OnRefusal(texts = "tool", backTo = "/lernen/{enrolment}/{element}")
@RequestMapping("/lernen/{enrolment}/{element}")
@RequiredArgsConstructor
class LaunchController {

    private final Studies studies;
    private final ToolLaunches launches;
    private final ToolNames names;
    private final LtiAddresses addresses;
    private final OwnChange change;

    /** Leads to the tool, in a window of its own. */
    @PostMapping("/werkzeug")
    ResponseEntity<Void> open(Caller caller, @PathVariable EnrolmentId enrolment, @PathVariable ElementId element) {
        ToolLaunches.Started started = launches.start(caller, enrolment, element, addresses.launch());
        change.followIf(started.completed(), caller);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(address(started.start()))
                .build();
    }

    /** Lets the tool know the name, or no longer. */
    @PostMapping("/werkzeug/name")
    String name(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            @RequestParam(defaultValue = "false") boolean agreed,
            RedirectAttributes flash) {
        StudyView study = studies.of(caller, enrolment);
        ToolId tool = study.element(element)
                .flatMap(found -> launches.offer(caller, study, found))
                .map(LaunchOffer::tool)
                .orElseThrow(() -> new NotFound("tool of element", element));
        if (agreed) {
            names.agree(caller, tool);
        } else {
            names.withdraw(caller, tool);
        }
        flash.addFlashAttribute("notice", agreed ? "tool.name.agreed" : "tool.name.withdrawn");
        return "redirect:/lernen/" + enrolment + "/" + element;
    }

    private static URI address(LaunchStart start) {
        var address = UriComponentsBuilder.fromUriString(start.address());
        Map<String, String> parameters = start.parameters();
        parameters.keySet().forEach(name -> address.queryParam(name, "{kc_" + name + "}"));
        return address.encode().buildAndExpand(parameters.values().toArray()).toUri();
    }
}
