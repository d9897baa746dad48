package com.pikcur.bootstrap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.aot.AbstractAotProcessor;

/** Starts a node of Pikcur. Any number of them may run on one database and one Redis. */
// Members sign in at our own door; Boot's stand-in user would be a second one.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class PikcurApplication {

    public static void main(String[] arguments) {
        var application = new SpringApplication(PikcurApplication.class);
        // The build, which finds out about beans ahead of time, knows no settings.
        if (!Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            application.addInitializers(context -> MissingSettings.check(context.getEnvironment()));
        }
        application.run(arguments);
    }
}
