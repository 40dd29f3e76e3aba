package org.kommunalcampus.web.start;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages of fixed text. */
@Controller
class InformationController {

    @GetMapping("/barrierefreiheit")
    String accessibility() {
        return "start/accessibility";
    }

    @GetMapping("/leichte-sprache")
    String easyLanguage() {
        return "start/easy-language";
    }

    @GetMapping("/datenschutz")
    String privacy() {
        return "start/privacy";
    }

    @GetMapping("/impressum")
    String imprint() {
        return "start/imprint";
    }
}
