package org.kommunalcampus.web.start;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages of fixed text. */
@Controller
class InformationController {

    @GetMapping("/accessibility")
    String accessibility() {
        return "start/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "start/privacy";
    }

    @GetMapping("/imprint")
    String imprint() {
        return "start/imprint";
    }
}
