"""What is kept beside a site between two builds: disposable, and never part of a site."""
