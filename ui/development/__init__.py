"""How one's own work goes over time: ratings beside a supervisor's, what came back, and about what."""
