package org.kommunalcampus.web.demo;

/** What people read who start the demo, wherever the log goes. */
final class Terminal {

    private Terminal() {}

    static void say(String text) {
        System.out.println(text);
    }
}
