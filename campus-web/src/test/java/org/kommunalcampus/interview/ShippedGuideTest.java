package org.kommunalcampus.interview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ShippedGuideTest {

    @Autowired
    private InterviewGuides guides;

    @Test
    void everyCompetenceOfTheShippedGuideExistsInTheShippedFrameworks() {
        assertThat(guides.check(Caller.system("test"), GuideShelf.shipped()).problems())
                .isEmpty();
    }
}
