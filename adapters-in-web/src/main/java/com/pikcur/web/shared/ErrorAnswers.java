package com.pikcur.web.shared;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what was refused before any controller: by the firewall, a filter, or the server for this application. */
@RestController
@Hidden
public final class ErrorAnswers implements ErrorController {

    private final Problems problems;

    public ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    /** Whoever asks for this address itself finds nothing here. */
    @RequestMapping("${server.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(
                status instanceof Integer code ? Problem.ofStatus(code) : Problem.of(GeneralProblem.NOT_FOUND),
                request,
                response);
    }
}
