package org.kommunalcampus.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.web.layout.Paging.Step;

class PagingTest {

    @Test
    void linksKeepTheSearchAndChangeThePageAlone() {
        Paging paging = new Paging(1, 20, 60, "/katalog?q=B%C3%BCrger&page=1&format=ONLINE");
        assertThat(paging.next()).isEqualTo("/katalog?q=B%C3%BCrger&format=ONLINE&page=2");
        assertThat(paging.previous()).isEqualTo("/katalog?q=B%C3%BCrger&format=ONLINE&page=0");
    }

    @Test
    void theEndsHaveNoFurtherLink() {
        assertThat(new Paging(0, 20, 21, "/x").previous()).isNull();
        assertThat(new Paging(1, 20, 21, "/x").next()).isNull();
    }

    @Test
    void pagesFarFromTheOneShownAreLeftOut() {
        assertThat(new Paging(5, 10, 200, "/x").steps()).extracting(Step::label).containsExactly(1, 0, 5, 6, 7, 0, 20);
    }

    @Test
    void anEmptyListHasNoPages() {
        Paging empty = new Paging(0, 20, 0, "/x");
        assertThat(empty.pages()).isZero();
        assertThat(empty.steps()).isEmpty();
        assertThat(empty.first()).isZero();
    }

    @Test
    void aPathToAnotherHostIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Paging(0, 20, 1, "//elsewhere.example/"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LanguageLink.of("https://elsewhere.example/", Locale.GERMAN));
    }

    @Test
    void languageLinksKeepTheQueryAndMarkTheLanguageShown() {
        assertThat(LanguageLink.of("/katalog?q=a&lang=de", Locale.GERMANY))
                .containsExactly(
                        new LanguageLink("de", "Deutsch", "/katalog?q=a&lang=de", true),
                        new LanguageLink("en", "English", "/katalog?q=a&lang=en", false));
    }
}
