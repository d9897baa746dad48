package com.pikcur.web.shared;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Answers what the server refuses before this application hears of it, such as a broken request line. */
public final class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    private final Problems problems;

    public ProblemReportValve(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        var answered = response.getContentWritten() > 0 || !response.setErrorReported();
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || answered) {
            return;
        }
        try {
            problems.write(Problem.ofStatus(response.getStatus()), request, response);
        } catch (IOException gone) {
            LOG.debug("Whoever asked did not wait for the answer", gone);
        }
    }
}
