package org.plenary.identity;

import org.plenary.kernel.MeetingCode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A seeded fault: an endpoint that forgot to declare who may call it. */
@RestController
@TestComponent
class UndeclaredController {

    @GetMapping("/api/v1/meetings/{meeting}/undeclared")
    String forgotten(@PathVariable MeetingCode meeting) {
        return "This must never be read: " + meeting;
    }
}
